using Dateline.Syntax;
using Dateline.Syntax.Lemmas;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Measures the written models on held-out treebanks with gold tokens, as tools/score_syntax.py does.</summary>
internal static class SyntaxMeasurement
{
    private const int TimedRuns = 3;

    public static void Run(TrainingOptions options, FormPool pool)
    {
        var tagger = new PartOfSpeechTagger(LinearModel.Open(options.Model("upos.dlm"), TagFeatures.UposTemplates), LinearModel.Open(options.Model("xpos.dlm"), TagFeatures.XposTemplates));
        var parser = new DependencyParser(LinearModel.Open(options.Model("arcs.dlm"), ArcFeatures.Templates), LinearModel.Open(options.Model("relations.dlm"), LabelFeatures.Templates));
        var lemmatizer = new Lemmatizer(LemmaTable.Read(options.Model("lemmas.bin")));
        Measure("EWT dev", Treebanks.ReadEwtDev(options, pool), tagger, parser, lemmatizer, options.Log);
        Measure("GUM dev, CC BY genres", Treebanks.ReadFreeGum(options, pool, "dev").ToList(), tagger, parser, lemmatizer, options.Log);
    }

    private static void Measure(string name, List<GoldSentence> sentences, PartOfSpeechTagger tagger, DependencyParser parser, Lemmatizer lemmatizer, TextWriter log)
    {
        var search = new BeamSearch();
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < TimedRuns; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var sentence in sentences)
            {
                tagger.Tag(sentence.Working);
                parser.Parse(sentence.Working, search);
            }

            var used = Environment.CpuUsage.TotalTime - before;
            fastest = used < fastest ? used : fastest;
        }

        int words = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0;
        foreach (var sentence in sentences)
        {
            var working = sentence.Working;
            for (var i = 0; i < sentence.Count; i++)
            {
                words++;
                upos += working.Upos[i] == sentence.Upos[i] ? 1 : 0;
                xpos += working.Xpos[i] == sentence.Xpos[i] ? 1 : 0;
                lemmas += lemmatizer.Lemma(working.Forms[i], working.Upos[i], working.Xpos[i]) == sentence.Source.Tokens[i].Lemma ? 1 : 0;
                var isHead = working.Heads[i] == sentence.Heads[i];
                heads += isHead ? 1 : 0;
                labelled += isHead && working.Relations[i] == sentence.Relations[i] ? 1 : 0;
            }
        }

        log.WriteLine($"{name}: words {words} UPOS {Share(upos)} XPOS {Share(xpos)} LEMMA {Share(lemmas)} UAS {Share(heads)} LAS {Share(labelled)}, {words / fastest.TotalSeconds:F0} words a second of processor time");

        string Share(int count) => (100.0 * count / words).ToString("F2", System.Globalization.CultureInfo.InvariantCulture);
    }
}
