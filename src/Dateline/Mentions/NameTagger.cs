using System.Collections.Concurrent;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions;

/// <summary>Finds proper names sentence by sentence with a trained sequence model. Immutable after loading; one instance serves any number of threads.</summary>
public sealed class NameTagger
{
    /// <summary>The label kinds of the model, in its order, with what they are here.</summary>
    internal static readonly (string Label, MentionKind Kind)[] Kinds =
        [("PER", MentionKind.Person), ("ORG", MentionKind.Organisation), ("LOC", MentionKind.Place), ("MISC", MentionKind.Miscellaneous)];

    private readonly SequenceTagger<WorkingSentence> _tagger;
    private readonly FormPool _pool;
    private readonly ConcurrentBag<WorkingSentence> _spare = [];

    private NameTagger(LinearModel model, FormPool pool)
    {
        _tagger = new(model, new BioScheme(model.Labels), NameFeatures.AddPosition, NameFeatures.AddTransition);
        _pool = pool;
        Checksum = model.Checksum;
    }

    public ulong Checksum { get; }

    public static NameTagger Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(LinearModel.Open(data.File("models", "names.dlm"), NameFeatures.Templates), FormPool.Load(data));
    }

    /// <summary>The names of a sentence in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<NameSpan> Tag(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var working = _spare.TryTake(out var spare) ? spare : new();
        working.Reset(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            (working.Forms[i], working.Upos[i], working.Xpos[i]) = (_pool.Get(sentence[i].Form), sentence[i].Upos, sentence[i].Xpos);
        }

        var labels = _tagger.Tag(working, sentence.Count);
        _spare.Add(working);
        List<NameSpan>? names = null;
        foreach (var (first, end, label) in _tagger.Scheme.Spans(labels))
        {
            (names ??= []).Add(new(first, end, Kind(_tagger.Scheme.Kind(label))));
        }

        return names ?? (IReadOnlyList<NameSpan>)[];
    }

    private static MentionKind Kind(string label) => Array.Find(Kinds, k => k.Label == label).Kind;
}
