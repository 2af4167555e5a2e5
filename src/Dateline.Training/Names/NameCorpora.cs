using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Mentions.Tagging;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Segmentation;
using Dateline.Syntax.Tagging;
using Dateline.Training.Syntax;

namespace Dateline.Training.Names;

/// <summary>Reads and prepares the corpora of names.</summary>
internal sealed class NameCorpora
{
    /// <summary>Corpora by number, 0 for none. Part of what the model learns: append, never reorder.</summary>
    public static readonly string[] Conventions = ["", "silver", "wikigold", "crossner", "uner", "gum", "re3d"];

    private readonly TrainingOptions _options;
    private readonly FormPool _pool;
    private readonly NamePreparation _preparation;
    private readonly PartOfSpeechTagger _tagger;
    private readonly NameFeatures _features;
    private readonly WordVectors _vectors;
    private readonly ColumnCorpus _columns;
    private readonly Segmenter _segmenter;

    public NameCorpora(TrainingOptions options, NameFeatures features)
    {
        var data = new DataFolder(options.Output);
        _options = options;
        _features = features;
        _pool = FormPool.Load(data);
        _preparation = new(data, MentionLexicon.Load(data));
        _tagger = PartOfSpeechTagger.Open(options.Model);
        var abbreviations = Abbreviations.Load(data);
        _columns = new(new Tokenizer(abbreviations), _pool, Scheme);
        _segmenter = new(abbreviations);
        _vectors = WordVectors.Open(options.Model(NameNet.VectorFile));
        Nets = new(_vectors);
    }

    public static BioScheme Scheme { get; } = BioScheme.OfKinds([.. NameTagger.Kinds.Select(k => k.Label)]);

    public NetLearner Nets { get; }

    public NameCorpus Columns(string file, string convention)
    {
        List<NameSentence> sentences = [.. _columns.Read(_options.Corpus("entities", "ner", $"{file}.conll.gz"))];
        sentences.ForEach(s => _tagger.Tag(s.Words));
        return Prepare(file, convention, Articles.Cut(sentences, s => new NameSequence(s.Words)));
    }

    public NameCorpus GumTraining() => Prepare("GUM train", "gum", ByDocument(Treebanks.ReadFreeGum(_options, _pool, "train")));

    public NameCorpus GumNewsDev() => Prepare("GUM news dev", "gum", ByDocument(Treebanks.ReadGumNewsDev(_options, _pool)));

    public NameCorpus Re3d(Predicate<string> wanted) =>
        Prepare("re3d", "re3d", Re3dCorpus.Read(_options.Corpora, _segmenter, _pool, Scheme, wanted));

    private static IEnumerable<IEnumerable<NameSentence>> ByDocument(IEnumerable<GoldSentence> sentences) =>
        sentences.GroupBy(s => s.Source.Document).Select(g => g.Select(s => GumEntities.Read(s, Scheme)));

    private NameCorpus Prepare(string name, string convention, IEnumerable<IEnumerable<NameSentence>> documents)
    {
        var number = Array.IndexOf(Conventions, convention);
        return new(name, [.. documents.Select(d => Prepare(d, number))], IsStretched: number < Array.IndexOf(Conventions, "gum"));
    }

    private LabelledName[] Prepare(IEnumerable<NameSentence> sentences, int convention)
    {
        NameSentence[] document = [.. sentences];
        var sequences = Array.ConvertAll(document, sentence =>
        {
            _tagger.Tag(sentence.Words);
            var sequence = new NameSequence(sentence.Words) { Convention = convention };
            _preparation.Mark(sequence);
            return sequence;
        });
        new DocumentNames().Tell(sequences);
        return [.. sequences.Select((sequence, i) => new LabelledName(sequence, document[i].Labels, Rows(sequence)) { Net = Net(sequence) })];
    }

    private NetExample?[] Net(NameSequence sequence)
    {
        sequence.FindVectors(_vectors);
        Span<uint> buffer = stackalloc uint[NetFeatures.MaxSigns];
        Span<byte> levels = stackalloc byte[_vectors.Dimensions];
        NetFeatures.ReadTopic(levels, sequence, _vectors);
        var topic = NetTrainer.Unfold(levels);
        var all = new NetExample?[sequence.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (sequence.IsOpen(i))
            {
                var words = new int[NetFeatures.WordSlots];
                NetFeatures.AddWords(words, sequence, i, _vectors);
                var signs = new FeatureRows(buffer, NetTrainer.Bits);
                NetFeatures.AddSigns(ref signs, sequence, i);
                var run = NetFeatures.TryReadRun(levels, sequence, i, _vectors) ? NetTrainer.Unfold(levels) : null;
                all[i] = new(words, [.. signs.Rows.ToArray().Select(row => (ushort)row)], run, topic);
            }
        }

        return all;
    }

    private uint[][] Rows(NameSequence sequence)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        var all = new uint[sequence.Count][];
        for (var i = 0; i < all.Length; i++)
        {
            if (sequence.IsOpen(i))
            {
                var rows = new FeatureRows(buffer, NameLearner.Bits);
                _features.AddPosition(ref rows, sequence, i);
                all[i] = rows.Rows.ToArray();
            }
        }

        return all;
    }
}
