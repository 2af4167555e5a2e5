using Dateline.Syntax;
using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>Measures models on held-out treebanks with gold tokens, as tools/score_syntax.py does.</summary>
internal static class SyntaxMeasurement
{
    private const int TimedRuns = 3;

    public static void Run(TrainingOptions options, FormPool pool, SyntaxModels models)
    {
        Measure("EWT dev", Treebanks.ReadEwtDev(options, pool), models, options.Log);
        Measure("GUM dev, CC BY genres", Treebanks.ReadFreeGum(options, pool, "dev").ToList(), models, options.Log);
    }

    private static void Measure(string name, List<GoldSentence> sentences, SyntaxModels models, TextWriter log)
    {
        var search = new BeamSearch();
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < TimedRuns; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var sentence in sentences)
            {
                models.Tagger.Tag(sentence.Working);
                models.Parser.Parse(sentence.Working, search);
            }

            var used = Environment.CpuUsage.TotalTime - before;
            fastest = used < fastest ? used : fastest;
        }

        var scores = new SyntaxScores(models.Lemmatizer);
        sentences.ForEach(scores.Add);
        log.WriteLine($"{name}: {scores}, {scores.Words / fastest.TotalSeconds:F0} words a second of processor time");
    }
}
