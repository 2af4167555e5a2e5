using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Where the noun phrase around a head begins and ends, without relative clauses and appositions.</summary>
internal static class PhraseSpans
{
    // A phrase this long after "of" is a clause in disguise or a wrong tree.
    private const int LongestOf = 12;

    /// <summary>The first token of the determiner and the premodifiers that stand unbroken before a token and belong to it.</summary>
    public static int FirstOf(Sentence sentence, int head)
    {
        var first = head;
        var children = sentence.Children(head);
        for (var c = children.Length - 1; c >= 0; c--)
        {
            var child = children[c];
            if (child >= first)
            {
                continue;
            }

            if (!IsPremodifier(sentence[child]))
            {
                if (sentence[child].Upos == Upos.Punct && sentence[child].Form is "-" or "," or "\"" or "“" or "”" or "‘" or "’" or "'" && child == first - 1)
                {
                    continue;
                }

                break;
            }

            var (childFirst, childEnd) = sentence.Subtree(child);
            if (childEnd > head || first - childEnd > 1 || (sentence[child].Upos == Upos.Propn && HoldsConjunction(sentence, childFirst, childEnd)))
            {
                break;
            }

            first = childFirst;
        }

        while (first < head && (sentence[first].Upos is Upos.Punct or Upos.Cconj or Upos.Sconj || sentence[first].Lower is "when" or "where" || (sentence[first].Upos == Upos.Adp && sentence[first].Lower is not ("about" or "around" or "over" or "under" or "at" or "up" or "between"))))
        {
            first++;
        }

        return first;
    }

    /// <summary>One past the last token of a phrase: the head, what is joined to it as one name, and "of" with its own phrase.</summary>
    public static int EndOf(Sentence sentence, int head)
    {
        var end = head + 1;
        foreach (var child in sentence.Children(head))
        {
            if (child < end)
            {
                continue;
            }

            var relation = sentence[child].Relation;
            if (relation is Relation.Flat or Relation.Fixed or Relation.Goeswith && child == end)
            {
                end = EndOf(sentence, child);
            }
            else if (relation == Relation.Nmod && IsOf(sentence, child) && sentence.Child(child, Relation.Case) == end && child - end < LongestOf)
            {
                end = Math.Max(EndOf(sentence, child), child + 1);
                break;
            }
            else if (relation != Relation.Punct)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether a noun is the complement of "of".</summary>
    public static bool IsOf(Sentence sentence, int token)
    {
        var preposition = sentence.Child(token, Relation.Case);
        return preposition >= 0 && preposition < token && sentence[preposition].Lower == "of";
    }

    // Two names before a noun are seldom both its modifiers: "Kerry and partners".
    private static bool HoldsConjunction(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Upos == Upos.Cconj)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPremodifier(in Token token) => token.Relation is Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Advmod or Relation.Flat or Relation.Goeswith
        && !(token.Relation == Relation.Advmod && token.Lower is "not" or "n't" or "never" or "also" or "then" or "now" or "however" or "meanwhile" or "earlier" or "later" or "when" or "where" or "there" or "only" or "even");
}
