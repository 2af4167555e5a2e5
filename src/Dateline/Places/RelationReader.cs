using Dateline.Gazetteers;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>Reads "eastern districts of X", "north of X", "20 km south-west of X", "between X and Y", "from X to Y", "along the X", "near X", "outskirts of X".</summary>
internal sealed class RelationReader(PlaceWords words, Gazetteer gazetteer)
{
    /// <summary>Tokens that "from X ... to Y" may have in between.</summary>
    private const int LongestWay = 6;

    public PlaceRelationReading? Read(IReadOnlyList<Toponym> toponyms, int index)
    {
        var toponym = toponyms[index];
        return ReadPair(toponyms, index) ?? ReadDistance(toponym) ?? ReadDirection(toponym) ?? ReadNearness(toponym) ?? ReadPart(toponym) ?? FromList(toponyms, index);
    }

    private PlaceRelationReading? ReadPair(IReadOnlyList<Toponym> toponyms, int index)
    {
        var toponym = toponyms[index];
        if (IsKind(toponym, PlaceKind.Country))
        {
            return null;
        }

        if (index + 1 < toponyms.Count && PairOf(toponym, toponyms[index + 1]) is { } relation)
        {
            return new(relation, WordBefore(toponym), toponyms[index + 1].End) { Other = toponyms[index + 1] };
        }

        if (index > 0 && PairOf(toponyms[index - 1], toponym) is { } second)
        {
            return new(second, WordBefore(toponyms[index - 1]), toponym.End) { Other = toponyms[index - 1] };
        }

        return IsKind(toponym, PlaceKind.River) && WordsBefore(toponym) is "along" or "alongside" or "on" or "of" && IsAlong(toponym)
            ? new(PlaceRelation.Along, WordBefore(toponym), toponym.End)
            : null;
    }

    private PlaceRelation? PairOf(Toponym first, Toponym second)
    {
        if (first.Sentence != second.Sentence || IsKind(first, PlaceKind.Country) || IsKind(second, PlaceKind.Country))
        {
            return null;
        }

        var sentence = first.Sentence;
        var before = WordsBefore(first);
        if (before == "between" && IsBetween(sentence, first.End, second.First, "and"))
        {
            return PlaceRelation.Between;
        }

        return before == "from" && IsBetween(sentence, first.End, second.First, "to") ? PlaceRelation.Along : null;
    }

    private static bool IsBetween(Sentence sentence, int first, int end, string link)
    {
        var hasLink = false;
        for (var t = first; t < end; t++)
        {
            if (sentence[t].Lower == link)
            {
                hasLink = true;
            }
            else if (sentence[t].Upos == Upos.Verb || (end - first > LongestWay && t > first + LongestWay) || (hasLink && sentence[t].Upos is not (Upos.Det or Upos.Noun or Upos.Adp or Upos.Adj)))
            {
                return false;
            }
        }

        return hasLink;
    }

    private PlaceRelationReading? ReadDistance(Toponym toponym)
    {
        // "20 km (12 miles) south-west of [the town of] X", "20 km from X", "12 miles outside X"
        var sentence = toponym.Sentence;
        var t = SkipTypeWords(sentence, toponym.First - 1);
        if (t < 1 || sentence[t].Lower is not ("of" or "from" or "off" or "outside" or "away"))
        {
            return null;
        }

        t--;
        string? direction = null;
        while (t >= 0 && words.DirectionOf(sentence[t].Lower) is { } read)
        {
            direction = direction is null ? read : Combine(read, direction);
            t--;
        }

        if (t >= 0 && sentence[t].Form == "-" && t > 0 && direction is not null && words.DirectionOf(sentence[t - 1].Lower) is { } front)
        {
            direction = Combine(front, direction);
            t -= 2;
        }

        while (t >= 0 && sentence[t].Lower is "the" or "to" or "away" or "far")
        {
            t--;
        }

        if (t >= 0 && sentence[t].Form == ")")
        {
            while (t >= 0 && sentence[t].Form != "(")
            {
                t--;
            }

            t--;
        }

        return DistanceWords.UnitKm(sentence, t, out var number) is { } unit && DistanceWords.ReadNumber(sentence, number, out var first) is { } value
            ? new(PlaceRelation.Distance, first, toponym.End) { DistanceKm = Math.Round(value * unit, 1), Direction = direction == "C" ? null : direction, IsOutside = true }
            : null;
    }

    private PlaceRelationReading? ReadDirection(Toponym toponym)
    {
        // "eastern X", "eastern parts of X", "the east of X", "east of X"
        var sentence = toponym.Sentence;
        var t = SkipTypeWords(sentence, toponym.First - 1);
        if (t < 0)
        {
            return null;
        }

        if (words.DirectionOf(sentence[t].Lower) is { } inside)
        {
            if (t > 0 && char.IsUpper(sentence[t].Form[0]) && IsOrganisation(sentence, toponym.End))
            {
                return null; // "Northern Illinois University"
            }

            for (var k = t + 1; k < toponym.First; k++)
            {
                if (sentence[k].Upos == Upos.Adj && char.IsUpper(sentence[k].Form[0]))
                {
                    return null; // "the western Mexican state of X": X is not western, it lies in the west.
                }
            }

            var first = t;
            if (t > 0 && words.DirectionOf(sentence[t - 1].Lower) is { } front && IsPair(front, inside))
            {
                (inside, first) = (Combine(front, inside), t - 1);
            }

            return new(PlaceRelation.Direction, first, toponym.End) { Direction = inside };
        }

        if (sentence[t].Lower is not ("of" or "from"))
        {
            return null;
        }

        t--;
        if (t >= 1 && words.Is(sentence[t].Lower, PlaceWordUse.Part))
        {
            while (t > 0 && (words.Is(sentence[t].Lower, PlaceWordUse.Part) || sentence[t].Upos is Upos.Adj && words.DirectionOf(sentence[t].Lower) is null))
            {
                t--;
            }

            return words.DirectionOf(sentence[t].Lower) is { } part ? new(PlaceRelation.Direction, t, toponym.End) { Direction = part } : null;
        }

        if (t < 0 || words.DirectionOf(sentence[t].Lower) is not { } direction)
        {
            return null;
        }

        var begin = t;
        if (t > 0 && words.DirectionOf(sentence[t - 1].Lower) is { } before && IsPair(before, direction))
        {
            (direction, begin) = (Combine(before, direction), t - 1);
        }

        // "in the east of X" is in X, "to the east of X" and "east of X" are beyond it; of a province "east of X province" is loosely its east.
        var lead = begin > 0 ? sentence[begin - 1].Lower : "";
        var lead2 = begin > 1 ? sentence[begin - 2].Lower : "";
        var isWide = IsKind(toponym, PlaceKind.Country) || IsKind(toponym, PlaceKind.Admin1) || IsKind(toponym, PlaceKind.Region);
        var isOutside = lead == "the" ? lead2 is not "in" : !isWide;
        return new(PlaceRelation.Direction, begin, toponym.End) { Direction = direction, IsOutside = isOutside && direction != "C" };
    }

    /// <summary>Capitalised words up to one that makes the name before it an organisation's.</summary>
    private bool IsOrganisation(Sentence sentence, int token)
    {
        while (token < sentence.Count && char.IsUpper(sentence[token].Form[0]) && !words.Is(sentence[token].Lower, PlaceWordUse.Organisation))
        {
            token++;
        }

        return token < sentence.Count && char.IsUpper(sentence[token].Form[0]);
    }

    private PlaceRelationReading? ReadNearness(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        var t = SkipTypeWords(sentence, toponym.First - 1);
        if (t < 0)
        {
            return null;
        }

        if (words.Is(sentence[t].Lower, PlaceWordUse.Near))
        {
            return new(PlaceRelation.Near, t, toponym.End);
        }

        if (t > 0 && sentence[t].Lower is "to" && sentence[t - 1].Lower is "close" or "next" or "adjacent")
        {
            return new(PlaceRelation.Near, t - 1, toponym.End);
        }

        return t > 0 && sentence[t].Lower == "of" && words.Is(sentence[t - 1].Lower, PlaceWordUse.Near) ? new(PlaceRelation.Near, t - 1, toponym.End) : null;
    }

    private PlaceRelationReading? ReadPart(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        var t = SkipTypeWords(sentence, toponym.First - 1);
        return t > 0 && sentence[t].Lower is "of" or "in" && words.Is(sentence[t - 1].Lower, PlaceWordUse.Part) && sentence[t - 1].Lower.EndsWith('s')
            ? new(PlaceRelation.In, t - 1, toponym.End)
            : null;
    }

    /// <summary>"eastern Aleppo and Idlib", "near A, B and C": what stands before the first name holds for the enumeration.</summary>
    private PlaceRelationReading? FromList(IReadOnlyList<Toponym> toponyms, int index)
    {
        var toponym = toponyms[index];
        if (toponym.List < 0 || index == 0 || toponyms[index - 1].List != toponym.List || toponyms[index - 1].Sentence != toponym.Sentence)
        {
            return null;
        }

        var first = index;
        while (first > 0 && toponyms[first - 1].List == toponym.List && toponyms[first - 1].Sentence == toponym.Sentence)
        {
            first--;
        }

        var reading = ReadNearness(toponyms[first]);
        return reading is null ? null : reading with { End = toponym.End };
    }

    private static bool IsKind(Toponym toponym, PlaceKind kind) => toponym.Best is >= 0 and var best && toponym.Candidates[best].Kind == kind;

    private bool IsAlong(Toponym toponym) =>
        gazetteer.Shape(toponym.Candidates[toponym.Best].Row).Count > 0
        && (WordsBefore(toponym) is not ("of" or "on") || SkipTypeWords(toponym.Sentence, toponym.First - 1) is var t && t > 0 && toponym.Sentence[t - 1].Lower is "bank" or "banks" or "shore" or "shores" or "side");

    private string WordsBefore(Toponym toponym) => WordBefore(toponym) is >= 0 and var t ? toponym.Sentence[t].Lower : "";

    private int WordBefore(Toponym toponym) => SkipTypeWords(toponym.Sentence, toponym.First - 1);

    /// <summary>Steps left over "the town of", "the", "city".</summary>
    private int SkipTypeWords(Sentence sentence, int token)
    {
        var t = token;
        if (t >= 1 && sentence[t].Lower == "of" && !words.KindsOf(sentence[t - 1].Lower).IsEmpty && !words.Is(sentence[t - 1].Lower, PlaceWordUse.Near) && !IsPart(sentence[t - 1].Lower))
        {
            t -= 2;
            while (t >= 0 && sentence[t].Upos is Upos.Adj && words.DirectionOf(sentence[t].Lower) is null)
            {
                t--;
            }
        }
        else if (t >= 0 && !words.KindsOf(sentence[t].Lower).IsEmpty && sentence[t].Upos is Upos.Noun)
        {
            t--;
        }

        return t >= 0 && sentence[t].Lower is "the" ? t - 1 : t;
    }

    private bool IsPart(string lower) => words.Is(lower, PlaceWordUse.Part);

    private static bool IsPair(string front, string back) => front is "N" or "S" && back is "E" or "W";

    private static string Combine(string front, string back) => IsPair(front, back) ? front + back : front == "C" ? back : front;
}
