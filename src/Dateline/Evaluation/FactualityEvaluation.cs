using Dateline.Evaluation.Corpora;
using Dateline.Events;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>
/// The status reader on predicates of general text. The judges were asked whether an event happened or will happen: below 1.5 it is no fact. A status is a fact
/// if it is occurred, ongoing or expected, or planned in the plain future ("will", "would", "is going to", "is to").
/// </summary>
internal sealed class FactualityEvaluation : IEvaluation
{
    /// <summary>Judgements run from −3 to 3; below this a predicate is not told as a fact.</summary>
    private const double Fact = 1.5;

    public string Name => "factuality";

    public string Description => "fact or not of the predicates in factuality/uw/dev.jsonl, from their status";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (facts, others) = (default(Ratio), default(Ratio));
        foreach (var gold in FactualitySentence.ReadAll(Path.Combine(context.Corpora, "factuality", "uw", "dev.jsonl")))
        {
            var sentence = context.Syntax.Annotate(gold.Sentence, 0);
            foreach (var (token, factuality) in gold.Predicates)
            {
                var (isFact, read) = (factuality >= Fact, IsFact(context.Status.Read(sentence, token, [sentence])));
                Count(ref facts, isFact, read);
                Count(ref others, !isFact, !read);
            }
        }

        var macro = (facts.F1 + others.F1) / 2;
        return new(
            [$"fact {facts.Text}", $"no fact {others.Text}", $"macro F1 {Number(macro)} ({facts.Gold + others.Gold} predicates, {others.Gold} no fact)"],
            [new("fact F1", facts.F1), new("no fact P", others.Precision), new("no fact R", others.Recall), new("no fact F1", others.F1), new("macro F1", macro)]);
    }

    private static bool IsFact(StatusReading reading) =>
        reading.Status is Status.Occurred or Status.Ongoing or Status.Expected
        || (reading.Status == Status.Planned && reading.Rule is "will" or "would" or "shall" or "'ll" or "’ll" or "'d" or "’d" or "wo" or "going to" or "be to");

    private static void Count(ref Ratio ratio, bool gold, bool predicted)
    {
        ratio.Gold += gold ? 1 : 0;
        ratio.Predicted += predicted ? 1 : 0;
        ratio.Hits += gold && predicted ? 1 : 0;
    }
}
