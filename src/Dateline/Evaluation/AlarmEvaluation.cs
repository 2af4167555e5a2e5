using Dateline.Evaluation.Corpora;
using Dateline.Events;

namespace Dateline.Evaluation;

/// <summary>
/// False alarms: events per 1,000 words on texts that tell of no politics, the development documents of four genres of GUM. Documents that do tell of
/// rulers, decrees and wars were read and are counted apart. Words are the treebank's, without punctuation.
/// </summary>
internal sealed class AlarmEvaluation : IEvaluation
{
    public string Name => "alarms";

    public string Description => "events per 1,000 words on non-political texts: GUM's bio, voyage, academic and vlog dev documents";

    public EvaluationResult Run(EvaluationContext context) => Measure(QuietText.ReadDev(context.Corpora).Select(t => (t, context.Code(t.Input))));

    /// <summary>The figures over texts that were coded elsewhere, each perhaps with other weights.</summary>
    internal static EvaluationResult Measure(IEnumerable<(QuietText Text, CodedDocument Coded)> texts)
    {
        var lines = new List<string>();
        var (plain, political) = (default(Alarms), default(Alarms));
        foreach (var (text, coded) in texts)
        {
            var found = new Alarms(text.Words, coded.Events.Count);
            lines.Add(FormattableString.Invariant($"{text.Input.Key}{(text.IsPolitical ? " (political)" : "")}: {found.Words} words, {found.Events} events, {found.PerThousand:F2} per 1,000 words"));
            (plain, political) = text.IsPolitical ? (plain, political + found) : (plain + found, political);
        }

        lines.Add(FormattableString.Invariant($"non-political: {plain.Words} words, {plain.Events} events, {plain.PerThousand:F2} per 1,000 words"));
        lines.Add(FormattableString.Invariant($"political: {political.Words} words, {political.Events} events, {political.PerThousand:F2} per 1,000 words"));
        return new(lines, [new("events per 1,000 words", plain.PerThousand), new("events per 1,000 words, political", political.PerThousand)]);
    }

    private readonly record struct Alarms(int Words, int Events)
    {
        public double PerThousand => Words == 0 ? 0 : 1000.0 * Events / Words;

        public static Alarms operator +(Alarms a, Alarms b) => new(a.Words + b.Words, a.Events + b.Events);
    }
}
