using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>The words of a cue around its head.</summary>
internal static class CueSpans
{
    /// <summary>The verb with its particle, and "went on to" before "say".</summary>
    public static TokenRange OfVerb(SentenceView view, int verb)
    {
        var (first, end) = (verb, verb + 1);
        foreach (var child in view.Sentence.Children(verb))
        {
            if (child == end && view[child].Relation is Relation.CompoundParticle)
            {
                end = child + 1;
            }
        }

        ref readonly var token = ref view[verb];
        if (token is { Relation: Relation.Xcomp, Head: >= 0 } && token.Head < verb && verb - token.Head <= 3 && view[token.Head].Lemma is "go" or "continue" or "begin" or "start")
        {
            first = token.Head;
        }

        return view.Range(first, end);
    }
}
