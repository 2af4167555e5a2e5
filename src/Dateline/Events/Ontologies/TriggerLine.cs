namespace Dateline.Events.Ontologies;

/// <summary>A line of the trigger lexicon: words of one sense.</summary>
/// <param name="Origin">File and line, for <c>why</c>: "assault.tsv:17".</param>
/// <param name="IsVerb">Verb, else noun.</param>
public sealed record TriggerLine(string Origin, EventTypeCode Type, bool IsVerb, string? Mode, Frame Frame, IReadOnlyList<TriggerCondition> Conditions)
{
    /// <summary>Conditions that ask for something to be there: the more, the more specific the line.</summary>
    public int Specificity { get; } = Conditions.Count(c => !c.IsNegated);
}
