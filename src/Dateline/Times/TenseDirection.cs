using Dateline.Syntax;

namespace Dateline.Times;

/// <summary>Whether the clause around a token speaks of the past or of what is ahead: "left on Friday", "will leave on Friday".</summary>
internal static class TenseDirection
{
    private const int Deepest = 8;

    /// <summary>−1 past, 1 future, 0 where no verb tells.</summary>
    public static int Of(Sentence sentence, int token)
    {
        var current = token;
        for (var depth = 0; current >= 0 && depth < Deepest; depth++, current = sentence[current].Head)
        {
            ref readonly var t = ref sentence[current];
            if (t.Upos is Upos.Verb or Upos.Aux || sentence.Child(current, Relation.Cop) >= 0)
            {
                var direction = OfVerb(sentence, current);
                if (direction != 0)
                {
                    return direction;
                }
            }
            else if (t.Lower is "due" or "upcoming" or "scheduled" or "planned")
            {
                return 1;
            }
        }

        return 0;
    }

    private static int OfVerb(Sentence sentence, int verb)
    {
        var auxiliary = Xpos.SYM;
        foreach (var child in sentence.Children(verb))
        {
            ref readonly var c = ref sentence[child];
            if (c.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                if (c.Xpos == Xpos.MD || c.Lower is "will" or "would" or "'ll")
                {
                    // "could have left" looks back.
                    return HasPerfect(sentence, verb) ? -1 : 1;
                }

                auxiliary = auxiliary == Xpos.SYM ? c.Xpos : auxiliary;
            }
            else if (c.Relation == Relation.Mark && c.Lower == "to" && child < verb)
            {
                return HasPerfect(sentence, verb) ? -1 : 1;
            }
        }

        ref readonly var v = ref sentence[verb];
        var tense = auxiliary == Xpos.SYM ? v.Xpos : auxiliary;
        return tense == Xpos.VBD || HasPerfect(sentence, verb) ? -1
            : v.Lemma is "schedule" or "slate" or "plan" or "expect" or "set" ? 1
            : auxiliary is Xpos.VBZ or Xpos.VBP && v.Xpos == Xpos.VBG ? 1
            : tense == Xpos.VBN && auxiliary == Xpos.SYM && v.Relation is Relation.Root or Relation.Acl ? -1
            : 0;
    }

    private static bool HasPerfect(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation is Relation.Aux && sentence[child].Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }
}
