using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>A definite event noun takes up an event spoken of before: "the visit" is the visit that was announced.</summary>
internal static class StatusMemory
{
    private const int SentencesBack = 6;

    public static StatusState? Recall(StatusLexicon lexicon, Sentence sentence, int token, IReadOnlyList<Sentence> document)
    {
        var lemma = sentence[token].Lemma;
        if (sentence[token].Upos is not (Upos.Noun or Upos.Propn) || !IsTakenUp(sentence, token))
        {
            return null;
        }

        for (var s = sentence.Index; s >= Math.Max(0, sentence.Index - SentencesBack); s--)
        {
            var earlier = document[s];
            for (var t = s == sentence.Index ? token - 1 : earlier.Count - 1; t >= 0; t--)
            {
                if (earlier[t].Lemma == lemma && new StatusWalk(lexicon, earlier).Read(t) is { Rule: not StatusWalk.NounDefault } state)
                {
                    return state.Status is Status.Denied or Status.Requested || (state.IsOpen && Acts(lexicon, sentence, token)) ? null : state with { Cue = -1, Rule = "taken up: " + state.Rule, Confidence = 0.55 };
                }
            }
        }

        return null;
    }

    /// <summary>Whether the event is the subject of a verb told as fact: what "showed", "killed" or "strained ties" has happened.</summary>
    private static bool Acts(StatusLexicon lexicon, Sentence sentence, int token)
    {
        ref readonly var t = ref sentence[token];
        return t.Relation == Relation.Nsubj && t.Head >= 0 && sentence[t.Head].Upos == Upos.Verb && sentence.Child(t.Head, Relation.Cop) < 0
            && new StatusWalk(lexicon, sentence).Read(t.Head).IsActual;
    }

    private static bool IsTakenUp(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation == Relation.NmodPoss || (sentence[child].Relation == Relation.Det && sentence[child].Lower is "the" or "this" or "these"))
            {
                return true;
            }
        }

        return false;
    }
}
