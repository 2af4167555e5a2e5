using System.Diagnostics;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Rebuilds data/lexicons/clusters.bin (where the vectors are given) and the models of the syntax room, and measures them.</summary>
internal static class SyntaxTraining
{
    private const int Folds = 4;

    /// <summary>Weights are the sum of this many trainings in different orders: each sees the sentences shuffled otherwise.</summary>
    private const int Seeds = 3;
    private const int SeedStep = 100;
    private const int TaggerEpochs = 10;
    private const int FoldEpochs = 4;
    private const int ParserEpochs = 8;

    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var clusterFile = Path.Combine(options.Output, "lexicons", "clusters.bin");
        if (options.Vectors is { } vectors && !options.MeasureOnly)
        {
            ClusterTraining.Run(vectors, clusterFile, options.Log);
            options.Log.WriteLine($"clusters {watch.Elapsed.TotalSeconds:F0} s");
        }

        var pool = new FormPool(WordClusters.Read(clusterFile));
        if (!options.MeasureOnly)
        {
            Train(options, pool, watch);
        }

        SyntaxMeasurement.Run(options, pool);
    }

    private static void Train(TrainingOptions options, FormPool pool, Stopwatch watch)
    {
        var sentences = Treebanks.ReadTraining(options, pool);
        options.Log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} words, {watch.Elapsed.TotalSeconds:F0} s");
        LemmaTraining.Train(sentences).Write(options.Model("lemmas.bin"));
        using var upos = Sum(seed => TaggerTraining.TrainUpos(sentences, TaggerEpochs, seed), 1);
        upos.Write(options.Model("upos.dlm"), [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())], TagFeatures.UposTemplates);
        JackknifeUpos(sentences);
        using var xpos = Sum(seed => TaggerTraining.TrainXpos(sentences, TaggerEpochs, seed), 2);
        xpos.Write(options.Model("xpos.dlm"), [.. Enum.GetValues<Xpos>().Select(x => x.Name())], TagFeatures.XposTemplates);
        JackknifeXpos(sentences);
        options.Log.WriteLine($"taggers {watch.Elapsed.TotalSeconds:F0} s");
        using var arcs = Sum(seed => ParserTraining.TrainArcs(sentences, ParserEpochs, seed), 3);
        arcs.Write(options.Model("arcs.dlm"), Enum.GetNames<Transition>(), ArcFeatures.Templates);
        options.Log.WriteLine($"arcs {watch.Elapsed.TotalSeconds:F0} s");
        using var relations = Sum(seed => ParserTraining.TrainRelations(sentences, ParserEpochs, seed), 4);
        relations.Write(options.Model("relations.dlm"), [.. Enum.GetValues<Relation>().Select(r => r.Name())], LabelFeatures.Templates);
        options.Log.WriteLine($"relations {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static PerceptronTrainer Sum(Func<int, PerceptronTrainer> train, int firstSeed)
    {
        var sum = train(firstSeed);
        for (var seed = 1; seed < Seeds; seed++)
        {
            using var other = train(firstSeed + (seed * SeedStep));
            sum.Add(other);
        }

        return sum;
    }

    /// <summary>Tags every fold with a tagger that has not seen it, so that later models meet tags as good as those in use.</summary>
    private static void JackknifeUpos(List<GoldSentence> sentences)
    {
        var predicted = sentences.ToDictionary(s => s, s => s.Upos);
        for (var fold = 0; fold < Folds; fold++)
        {
            using var trainer = TaggerTraining.TrainUpos([.. sentences.Where((_, i) => i % Folds != fold)], FoldEpochs, 10 + fold);
            foreach (var sentence in sentences.Where((_, i) => i % Folds == fold))
            {
                PartOfSpeechTagger.TagUpos(trainer, sentence.Working);
                predicted[sentence] = sentence.Working.Upos[..sentence.Count];
            }
        }

        foreach (var sentence in sentences)
        {
            predicted[sentence].CopyTo(sentence.Working.Upos, 0);
        }
    }

    private static void JackknifeXpos(List<GoldSentence> sentences)
    {
        var predicted = new Dictionary<GoldSentence, Xpos[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            using var trainer = TaggerTraining.TrainXpos([.. sentences.Where((_, i) => i % Folds != fold)], FoldEpochs, 20 + fold);
            foreach (var sentence in sentences.Where((_, i) => i % Folds == fold))
            {
                PartOfSpeechTagger.TagXpos(trainer, sentence.Working);
                predicted[sentence] = sentence.Working.Xpos[..sentence.Count];
            }
        }

        foreach (var sentence in sentences)
        {
            predicted[sentence].CopyTo(sentence.Working.Xpos, 0);
        }
    }
}
