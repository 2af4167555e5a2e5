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
        var working = new WorkingSentence();
        working.Reset(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            (working.Forms[i], working.Upos[i], working.Xpos[i]) = (_pool.Get(sentence[i].Form), sentence[i].Upos, sentence[i].Xpos);
        }

        var labels = _tagger.Tag(working, sentence.Count);
        return [.. _tagger.Scheme.Spans(labels).Select(s => new NameSpan(s.First, s.End, Kind(_tagger.Scheme.Kind(s.Label))))];
    }

    private static MentionKind Kind(string label) => Array.Find(Kinds, k => k.Label == label).Kind;
}
