namespace Dateline.Evaluation;

/// <summary>One corpus and the figures taken on it. Implementations throw <see cref="UsageException"/> when the corpus is not where it was said to be.</summary>
public interface IEvaluation
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured on what, in one sentence.</summary>
    string Description { get; }

    /// <summary>Codes every report of the corpus and measures.</summary>
    EvaluationResult Run(EvaluationContext context);
}

/// <param name="Lines">For people, in the form of the scoring script.</param>
public sealed record EvaluationResult(IReadOnlyList<string> Lines, IReadOnlyList<Figure> Figures);
