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

    private const int SwapSeed = 5;

    private readonly TrainingOptions _options;
    private readonly FormPool _pool;
    private readonly NamePreparation _preparation;
    private readonly PartOfSpeechTagger _tagger;
    private readonly NameFeatures _features;
    private readonly WordVectors _vectors;
    private readonly DocumentVectors _sums;
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
        _sums = new(_vectors);
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

    /// <summary>The documents of a corpus, or a part of them, and copies of them with other names of organisations and places, which are taken from the same documents: two copies of WikiGold's short texts, one of the others.</summary>
    public IEnumerable<LabelledName[]> WithCopies(IEnumerable<LabelledName[]> documents)
    {
        LabelledName[][] all = [.. documents];
        NameSentence[][] plain = Array.ConvertAll(all, d => Array.ConvertAll(d, s => new NameSentence(s.Sequence.Words, s.Labels)));
        var swaps = new NameSwaps(_pool, plain, SwapSeed);
        var copies = all.Length > 0 && all[0][0].Sequence.Convention == Array.IndexOf(Conventions, "wikigold") ? 2 : 1;
        return all.Concat(Enumerable.Range(0, copies * all.Length).Select(i => i % all.Length).Select(d => Prepare(swaps.Swap(plain[d]), all[d][0].Sequence.Convention, all[d][0].Half)));
    }

    private NameCorpus Prepare(string name, string convention, IEnumerable<IEnumerable<NameSentence>> documents)
    {
        var number = Array.IndexOf(Conventions, convention);
        return new(name, [.. documents.Select((d, i) => Prepare(d, number, i % 2))], IsStretched: number < Array.IndexOf(Conventions, "gum"));
    }

    private LabelledName[] Prepare(IEnumerable<NameSentence> sentences, int convention, int half)
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
        _sums.Gather(sequences);
        return [.. sequences.Select((sequence, i) => new LabelledName(sequence, document[i].Labels, Rows(sequence)) { Half = half, Net = Net(sequence, _sums) })];
    }

    private NetExample?[] Net(NameSequence sequence, DocumentVectors document)
    {
        Span<uint> buffer = stackalloc uint[NetFeatures.MaxSigns];
        Span<byte> levels = stackalloc byte[NetFeatures.MeanSlots * _vectors.Dimensions];
        Span<byte> topic = stackalloc byte[_vectors.Dimensions];
        NetFeatures.ReadTopic(topic, sequence, _vectors);
        var shared = new float[]?[NetFeatures.MeanSlots];
        var all = new NetExample?[sequence.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (sequence.IsOpen(i))
            {
                var words = new int[NetFeatures.WordSlots];
                NetFeatures.AddWords(words, sequence, i, _vectors);
                var signs = new FeatureRows(buffer, NetTrainer.Bits);
                NetFeatures.AddSigns(ref signs, sequence, i);
                var filled = NetFeatures.ReadMeans(levels, sequence, i, _vectors, document, topic);
                var means = new float[]?[NetFeatures.MeanSlots];
                for (var slot = 0; slot < means.Length; slot++)
                {
                    means[slot] = (filled >> slot & 1) == 0 ? null
                        : NetFeatures.IsOfSentence(slot) && shared[slot] is { } same ? same
                        : shared[slot] = NetTrainer.Unfold(levels.Slice(slot * _vectors.Dimensions, _vectors.Dimensions));
                }

                all[i] = new(words, [.. signs.Rows.ToArray().Select(row => (ushort)row)], means);
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
