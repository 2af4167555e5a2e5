using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>Ties neighbouring toponyms: enumerations ("the towns of A, B and C") and containment ("A, B", "A in B"), and reads the type words beside them.</summary>
internal static class ToponymLinks
{
    /// <summary>Further apart than this "A ... in B" rarely says that A lies in B.</summary>
    private const int LongestGap = 7;

    public static void Link(IReadOnlyList<Toponym> toponyms, PlaceWords words)
    {
        var lists = 0;
        for (var i = 0; i < toponyms.Count; i++)
        {
            ReadTypeWords(toponyms[i], words);
            if (i + 1 < toponyms.Count && toponyms[i + 1].Sentence == toponyms[i].Sentence)
            {
                LinkPair(toponyms[i], toponyms[i + 1], words, ref lists);
            }
        }

        ShareTypes(toponyms);
        foreach (var list in toponyms.Where(t => t.List >= 0).GroupBy(t => t.List))
        {
            var members = list.ToArray();
            foreach (var member in members)
            {
                // Two names with nothing but a comma between them are a place and where it lies.
                member.List = members.Length == 2 && members[0].IsContainedByComma ? -1 : member.List;
                member.Siblings = member.List >= 0 ? [.. members.Where(m => m != member)] : [];
            }
        }
    }

    private static void ReadTypeWords(Toponym toponym, PlaceWords words)
    {
        var sentence = toponym.Sentence;
        var kinds = default(KindSet);
        if (toponym.End < sentence.Count)
        {
            kinds = words.KindsOf(sentence[toponym.End].Lower);
            if (kinds.IsEmpty && IsAirfield(sentence, toponym.End))
            {
                kinds = words.KindsOf("airbase");
            }
            else if (kinds.IsEmpty && toponym.End + 1 < sentence.Count && sentence[toponym.End].Lower is "oil" or "gas" or "refugee" or "military")
            {
                kinds = sentence[toponym.End].Lower == "military" ? default : words.KindsOf(sentence[toponym.End + 1].Lower);
            }
        }

        // "the town of X", "the northern city of X", "town X"
        var before = toponym.First - 1;
        if (before >= 1 && sentence[before].Lower == "of")
        {
            kinds = kinds.Or(words.KindsOf(sentence[before - 1].Lower));
        }
        else if (before >= 0)
        {
            kinds = kinds.Or(words.KindsOf(sentence[before].Lower));
        }

        toponym.TypeKinds = kinds;
    }

    /// <summary>"air base", "Military Airfield", "air force base", "International Airport": at most two words before the last.</summary>
    internal static bool IsAirfield(Sentence sentence, int token)
    {
        for (var t = token; t < sentence.Count && t < token + 3; t++)
        {
            if (t > token && sentence[t].Lower is "base" or "bases" or "field" or "airfield" or "airfields" or "airport" or "airbase")
            {
                return true;
            }

            if (sentence[t].Lower is not ("air" or "military" or "air-force" or "force" or "naval" or "international"))
            {
                return false;
            }
        }

        return false;
    }

    private static void LinkPair(Toponym a, Toponym b, PlaceWords words, ref int lists)
    {
        var sentence = a.Sentence;
        var gap = b.First - a.End;
        if (gap == 1 && sentence[a.End].Form == ",")
        {
            a.Container = b;
            a.IsContainedByComma = true;
        }

        if (IsEnumeration(sentence, a.End, b.First, words))
        {
            a.List = a.List >= 0 ? a.List : lists++;
            b.List = a.List;
            return;
        }

        if (gap <= LongestGap && SaysContainment(sentence, a.End, b.First, words))
        {
            a.Container ??= b;
        }
    }

    private static bool IsEnumeration(Sentence sentence, int first, int end, PlaceWords words)
    {
        var hasMark = false;
        for (var t = first; t < end; t++)
        {
            var lower = sentence[t].Lower;
            if (lower is "," or "and" or "or" or ";" or "&")
            {
                hasMark = true;
            }
            else if (lower is not ("the" or "then" or "also" or "as" or "well" or "both" or "nearby") && words.KindsOf(lower).IsEmpty)
            {
                return false;
            }
        }

        return hasMark;
    }

    /// <summary>The last preposition in between is "in" or "of", and no verb stands there.</summary>
    private static bool SaysContainment(Sentence sentence, int first, int end, PlaceWords words)
    {
        var isInside = false;
        for (var t = first; t < end; t++)
        {
            ref readonly var token = ref sentence[t];
            if (token.Upos == Upos.Verb && token.Lower is not ("located" or "situated" or "based"))
            {
                return false;
            }

            if (token.Upos == Upos.Adp)
            {
                // "X, north of Y" is beside Y, not inside.
                isInside = token.Lower is "in" or "of" or "inside" or "within" && (t == first || words.DirectionOf(sentence[t - 1].Lower) is null);
            }
        }

        return isInside;
    }

    /// <summary>"the towns of A and B", "A and B provinces": a type word in the plural speaks of the whole enumeration.</summary>
    private static void ShareTypes(IReadOnlyList<Toponym> toponyms)
    {
        for (var i = 0; i < toponyms.Count; i++)
        {
            var toponym = toponyms[i];
            if (toponym.List < 0 || toponym.TypeKinds.IsEmpty || !IsPluralBeside(toponym))
            {
                continue;
            }

            foreach (var other in toponyms)
            {
                if (other.Sentence == toponym.Sentence && other.List == toponym.List && other.TypeKinds.IsEmpty)
                {
                    other.TypeKinds = toponym.TypeKinds;
                }
            }
        }
    }

    private static bool IsPluralBeside(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        return (toponym.End < sentence.Count && sentence[toponym.End].Lower.EndsWith('s'))
            || (toponym.First >= 2 && sentence[toponym.First - 1].Lower == "of" && sentence[toponym.First - 2].Lower.EndsWith('s'));
    }
}
