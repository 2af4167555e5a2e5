using System.Buffers;
using Dateline.Evaluation;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Lexicons;

namespace Dateline.Training.Events;

/// <summary>
/// The figures of the gold and of the labelled sentences over five folds: a document is coded by weights that have seen the other folds and
/// all training reports. Nothing but the event models is trained here; the earlier layers are those of the data folder.
/// </summary>
internal static class EventFolds
{
    public const int Count = 5;

    public static void Run(FoldOptions folding)
    {
        var options = folding.Training;
        var data = new DataFolder(options.Output);
        var clusters = WordClusters.Load(data);
        var coder = EventCoder.LoadRules(data);
        var corpus = EventCorpus.Read(options.Corpora, data, coder);
        using var folds = TrainedFolds.Train(corpus, coder, clusters);
        options.Log.WriteLine($"gold events without a candidate {folds.Missed}; labelled sentences without a candidate of their type {corpus.Sentences.Sum(s => s.Labelled.Missed)} of {corpus.Sentences.Count}");
        var gold = corpus.Gold.Select((r, i) => (r.Report, Coded: Coded(folds.Coder(coder, i), r.Labelled.Context))).ToList();
        var ofGold = Print(options.Log, "gold", GoldEvaluation.Measure(gold));
        var ofSentences = Print(options.Log, "labelled sentences", TypeEvaluation.Measure(corpus.Sentences.Select((s, i) => (s.Sentence, Coded(folds.Coder(coder, i), s.Labelled.Context)))));
        var quiet = corpus.QuietDev.Select((t, i) => (t.Text, Coded: Coded(folds.Coder(coder, i), t.Context))).ToList();
        var ofQuiet = Print(options.Log, "texts without politics", AlarmEvaluation.Measure(quiet));
        folding.WriteDown("events", "folds events", ["events.dlm", "roles.dlm"], [.. ofGold, .. ofSentences, .. ofQuiet]);
        if (options.Records is { } path)
        {
            var lines = new ArrayBufferWriter<byte>();
            foreach (var coded in gold.Select(g => g.Coded).Concat(quiet.Select(q => q.Coded)))
            {
                new JsonlExport().Write(coded, new ExportOptions { WithText = true }, lines);
            }

            File.WriteAllBytes(path, lines.WrittenSpan);
        }
    }

    private static CodedDocument Coded(EventCoder coder, EventContext context) => new(
        context.Document, new("folds", [], "", ""), context.Sentences, context.Mentions, context.Places, context.Times, context.Attributions, coder.Code(context), context.Document.Diagnostics);

    private static IEnumerable<Figure> Print(TextWriter log, string title, EvaluationResult result)
    {
        log.WriteLine($"== {title}, not seen in training");
        foreach (var line in result.Lines)
        {
            log.WriteLine(line);
        }

        return result.Figures.Select(f => f with { Name = $"{title}, {f.Name}" });
    }
}
