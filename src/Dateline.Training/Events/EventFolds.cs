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
        Print(options.Log, "gold, held out", GoldEvaluation.Measure(gold));
        Print(options.Log, "labelled sentences, held out", TypeEvaluation.Measure(corpus.Sentences.Select((s, i) => (s.Sentence, Coded(folds.Coder(coder, i), s.Labelled.Context)))));
        var quiet = corpus.QuietDev.Select((t, i) => (t.Text, Coded: Coded(folds.Coder(coder, i), t.Context))).ToList();
        Print(options.Log, "texts without politics, not trained on", AlarmEvaluation.Measure(quiet));
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

    private static void Print(TextWriter log, string title, EvaluationResult result)
    {
        log.WriteLine($"== {title}");
        foreach (var line in result.Lines)
        {
            log.WriteLine(line);
        }
    }
}
