using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Lexicons;

namespace Dateline.Training.Events;

/// <summary>All annotated texts with their layers and labelled candidates, in the order of their ids.</summary>
internal sealed record EventCorpus(IReadOnlyList<(GoldReport Report, LabelledReport Labelled)> Gold, IReadOnlyList<(GoldReport Report, LabelledReport Labelled)> Extra, IReadOnlyList<(LabelledSentence Sentence, LabelledReport Labelled)> Sentences, IReadOnlyList<LabelledReport> Quiet, IReadOnlyList<(QuietText Text, EventContext Context)> QuietDev)
{
    public static EventCorpus Read(string corpora, DataFolder data, EventCoder coder)
    {
        using var layers = new LayerReader(data);
        return new(
            [.. Reports("gold")],
            [.. Reports("gold_extra")],
            [.. LabelledSentence.ReadAll(corpora).Select(s => (s, LabelledReport.Create(s, layers.Read(s.Input), coder)))],
            [.. QuietText.ReadTraining(corpora).Select(t => LabelledReport.Create(layers.Read(t.Input), coder))],
            [.. QuietText.ReadDev(corpora).Select(t => (t, layers.Read(t.Input)))]);

        IEnumerable<(GoldReport, LabelledReport)> Reports(string folder) =>
            GoldReport.ReadAll(Path.Combine(corpora, folder)).Select(report => (report, LabelledReport.Create(report, layers.Read(report.Input), coder)));
    }
}
