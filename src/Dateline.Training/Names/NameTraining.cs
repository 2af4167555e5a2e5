using System.Diagnostics;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Segmentation;
using Dateline.Syntax.Tagging;
using Dateline.Training.Syntax;

namespace Dateline.Training.Names;

/// <summary>Trains and measures the names tagger. A tenth of every hand-made corpus, PolNeAR's dev part, GUM's news dev and the re3d documents of the gold are held out.</summary>
internal static class NameTraining
{
    private const int Bits = 18;
    private const int Epochs = 8;
    private const int FirstSeed = 7;

    /// <summary>Weights are the sum of this many trainings in different orders.</summary>
    private const int Seeds = 3;
    private const int HeldOutEach = 10;

    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var data = new DataFolder(options.Output);
        var pool = new FormPool(WordClusters.Load(data));
        var scheme = BioScheme.OfKinds([.. NameTagger.Kinds.Select(k => k.Label)]);
        var (training, heldOut) = ReadCorpora(options, data, pool, scheme);
        var tagger = PartOfSpeechTagger.Open(options.Model);
        training.Concat(heldOut.SelectMany(h => h.Sentences)).ToList().ForEach(s => tagger.Tag(s.Words));
        options.Log.WriteLine($"{training.Count} sentences, {training.Sum(s => s.Labels.Length)} words, {watch.Elapsed.TotalSeconds:F0} s");
        if (!options.MeasureOnly)
        {
            Train(options, training, scheme);
            options.Log.WriteLine($"trained {watch.Elapsed.TotalSeconds:F0} s");
        }

        var model = LinearModel.Open(options.Model("names.dlm"), NameFeatures.Templates);
        foreach (var (name, sentences) in heldOut)
        {
            NameMeasurement.Measure(name, sentences, new(model, scheme, NameFeatures.AddPosition, NameFeatures.AddTransition), options.Log);
        }
    }

    private static void Train(TrainingOptions options, List<NameSentence> sentences, BioScheme scheme)
    {
        using var sum = TrainOnce(sentences, scheme, FirstSeed);
        for (var seed = 1; seed < Seeds; seed++)
        {
            using var other = TrainOnce(sentences, scheme, FirstSeed + seed);
            sum.Weights.Add(other.Weights);
        }

        sum.Weights.Write(options.Model("names.dlm"), scheme.Labels, NameFeatures.Templates);
    }

    private static SequenceTrainer<WorkingSentence> TrainOnce(List<NameSentence> sentences, BioScheme scheme, int seed)
    {
        var trainer = new SequenceTrainer<WorkingSentence>(scheme, Bits, NameFeatures.AddPosition, NameFeatures.AddTransition);
        var random = new Random(seed);
        NameSentence[] order = [.. sentences];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                trainer.Learn(sentence.Words, sentence.Labels);
            }
        }

        trainer.Weights.Average();
        return trainer;
    }

    private static (List<NameSentence> Training, List<(string Name, List<NameSentence> Sentences)> HeldOut) ReadCorpora(TrainingOptions options, DataFolder data, FormPool pool, BioScheme scheme)
    {
        var abbreviations = Abbreviations.Load(data);
        var columns = new ColumnCorpus(new Tokenizer(abbreviations), pool, scheme);
        var segmenter = new Segmenter(abbreviations);
        var training = new List<NameSentence>();
        var heldOut = new List<(string, List<NameSentence>)>();
        foreach (var name in new[] { "wikigold", "crossner-pol", "uner-dev" })
        {
            var sentences = columns.Read(options.Corpus("entities", "ner", $"{name}.conll.gz")).ToList();
            training.AddRange(sentences.Where((_, i) => i % HeldOutEach != 0));
            heldOut.Add(($"{name} tenth", [.. sentences.Where((_, i) => i % HeldOutEach == 0)]));
        }

        training.AddRange(columns.Read(options.Corpus("entities", "ner", "silver-train.conll.gz")));
        training.AddRange(Treebanks.ReadFreeGum(options, pool, "train").Select(s => GumEntities.Read(s, scheme)));
        var gold = GoldDocuments(options);
        var folder = Path.Combine(options.Corpora, "entities", "re3d");
        training.AddRange(Re3dCorpus.Read(folder, segmenter, pool, scheme, id => !gold(id)));
        heldOut.Add(("PolNeAR dev (silver)", [.. columns.Read(options.Corpus("entities", "ner", "silver-dev.conll.gz"))]));
        heldOut.Add(("GUM news dev", [.. Treebanks.ReadGumNewsDev(options, pool).Select(s => GumEntities.Read(s, scheme))]));
        heldOut.Add(("re3d of the gold", [.. Re3dCorpus.Read(folder, segmenter, pool, scheme, gold)]));
        return (training, heldOut);
    }

    /// <summary>Whether a re3d document is among the gold reports, whose names end in the first eight digits of the id.</summary>
    private static Predicate<string> GoldDocuments(TrainingOptions options)
    {
        HashSet<string> endings = [.. Directory.GetFiles(Path.Combine(options.Corpora, "gold", "documents")).Select(f => Path.GetFileNameWithoutExtension(f).Split('-')[^1])];
        return id => endings.Contains(id[..8].ToLowerInvariant());
    }
}
