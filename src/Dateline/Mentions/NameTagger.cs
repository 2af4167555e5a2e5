using System.Collections.Concurrent;
using Dateline.Lexicons;
using Dateline.Mentions.Tagging;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions;

/// <summary>Finds the proper names of a document with a trained sequence model. Immutable after loading; one instance serves any number of threads.</summary>
public sealed class NameTagger
{
    /// <summary>The label kinds of the model, in its order, with what they are here.</summary>
    internal static readonly (string Label, MentionKind Kind)[] Kinds =
        [("PER", MentionKind.Person), ("ORG", MentionKind.Organisation), ("LOC", MentionKind.Place), ("MISC", MentionKind.Miscellaneous)];

    private readonly SequenceTagger<NameSequence> _first;
    private readonly SequenceTagger<NameSequence> _second;
    private readonly NameNet _net;
    private readonly NamePreparation _preparation;
    private readonly FormPool _pool;
    private readonly ConcurrentBag<NameScratch> _spare = [];

    private NameTagger(LinearModel model, NameNet net, NamePreparation preparation, FormPool pool)
    {
        var features = NameFeatures.Shipped;
        var scheme = new BioScheme(model.Labels);
        _first = new(model, scheme, features.AddPosition, features.AddTransition, (sequence, i) => sequence.IsOpen(i)) { Advice = AddAdvice };
        _second = new(model, scheme, features.AddBoth, features.AddTransition, (sequence, i) => sequence.IsOpen(i)) { Advice = AddAdvice };
        (_net, _preparation, _pool) = (net, preparation, pool);
        Models = [.. net.Models, ("names", model.Checksum)];
    }

    /// <summary>Name and checksum of each file with weights, in ordinal order of the names.</summary>
    internal IReadOnlyList<(string Name, ulong Checksum)> Models { get; }

    public static NameTagger Load(DataFolder data) => Load(data, MentionLexicon.Load(data));

    internal static NameTagger Load(DataFolder data, MentionLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(LinearModel.Open(data.File("models", "names.dlm"), NameFeatures.Templates), NameNet.Open(data), new NamePreparation(data, lexicon), FormPool.Load(data));
    }

    /// <summary>For each sentence of a document its names in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<NameSpan>[] Tag(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var scratch = _spare.TryTake(out var spare) ? spare : new(_net.Document());
        foreach (var sentence in sentences)
        {
            Take(sentence, scratch);
        }

        scratch.Names.Tell(scratch.Sequences);
        scratch.Vectors.Gather(scratch.Sequences);
        foreach (var sequence in scratch.Sequences)
        {
            _net.Advise(sequence, scratch.Vectors);
            scratch.Labels.Add(_first.Tag(sequence, sequence.Count));
        }

        scratch.Told.Gather(scratch.Sequences, scratch.Labels);
        var spans = new IReadOnlyList<NameSpan>[sentences.Count];
        for (var s = 0; s < spans.Length; s++)
        {
            var (sequence, labels) = (scratch.Sequences[s], scratch.Labels[s]);
            spans[s] = Spans(scratch.Told.Tell(sequence, labels) ? _second.Tag(sequence, sequence.Count) : labels);
        }

        scratch.Clear();
        _spare.Add(scratch);
        return spans;
    }

    private NameSpan[] Spans(int[] labels)
    {
        List<NameSpan>? names = null;
        foreach (var (first, end, label) in _first.Scheme.Spans(labels))
        {
            (names ??= []).Add(new(first, end, Kind(_first.Scheme.Kind(label))));
        }

        return names is null ? [] : [.. names];
    }

    private void Take(Sentence sentence, NameScratch scratch)
    {
        var sequence = scratch.Add(sentence.Count);
        var words = sequence.Words;
        for (var i = 0; i < sentence.Count; i++)
        {
            (words.Forms[i], words.Upos[i], words.Xpos[i]) = (_pool.Get(sentence[i].Form), sentence[i].Upos, sentence[i].Xpos);
        }

        sequence.Reset(words);
        _preparation.Mark(sequence);
    }

    private static void AddAdvice(NameSequence sequence, int i, Span<float> scores)
    {
        var advice = sequence.Advice(i);
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] += advice[label];
        }
    }

    private static MentionKind Kind(string label) => Array.Find(Kinds, k => k.Label == label).Kind;
}
