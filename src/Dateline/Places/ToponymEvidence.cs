using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>
/// Decides which gazetteer names in the text name places: each sign for or against adds to a sum, and what reaches <see cref="Enough"/> is a
/// toponym. The weights were set by hand and tried on half of LGL and GeoVirus (docs/design/places.md).
/// </summary>
internal sealed class ToponymEvidence(PlaceWords words)
{
    public const double Enough = 1.5;

    /// <summary>Most places are in the gazetteer: an unknown name needs more.</summary>
    private const double Unknown = -1.2;

    public List<Toponym> Accept(Document document, IReadOnlyList<Sentence> sentences, List<Toponym> found, NameCover cover)
    {
        var surnames = Surnames(sentences, found);
        foreach (var toponym in found)
        {
            toponym.Evidence = OfContext(toponym) + OfName(toponym) + OfNeighbours(toponym) + OfCover(toponym, cover);
            if (surnames.Contains(toponym.Key))
            {
                toponym.Evidence -= 2.5;
            }

            if (document.Dateline?.PlaceSpan?.Contains(toponym.Span) == true)
            {
                toponym.Evidence += 4;
            }
        }

        // What one place of the report makes sure holds for the others: enumerations and repetitions.
        foreach (var toponym in found)
        {
            if (toponym.Evidence < Enough && toponym.Evidence > -0.5 && found.Exists(o => o != toponym && o.Evidence >= Enough + 0.5 && (o.Key == toponym.Key || (toponym.List >= 0 && o.List == toponym.List && o.Sentence == toponym.Sentence) || toponym.Container == o)))
            {
                toponym.Evidence += 1.2;
            }
        }

        var accepted = found.FindAll(t => t.Evidence >= Enough);
        foreach (var toponym in accepted)
        {
            toponym.Container = toponym.Container?.Evidence >= Enough ? toponym.Container : null;
            toponym.Siblings = [.. toponym.Siblings.Where(s => s.Evidence >= Enough)];
        }

        return accepted;
    }

    private double OfContext(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        var sum = 0.0;
        var before = toponym.First - 1;
        while (before >= 0 && (sentence[before].Lower is "the" || words.DirectionOf(sentence[before].Lower) is not null))
        {
            before--;
        }

        if (before >= 0)
        {
            var lower = sentence[before].Lower;
            sum += before < toponym.First - 1 && sentence[before + 1].Lower is not "the" ? 0.8 : 0;
            sum += lower switch
            {
                "along" => 1.2,
                "in" or "near" or "at" or "outside" or "inside" or "across" or "throughout" or "around" or "toward" or "towards" or "into" => 1.6,
                "between" => 1.4,
                "of" when before > 0 && IsGround(sentence[before - 1].Lower) => 1.6,
                "from" or "to" or "of" or "through" or "within" or "via" or "over" => 0.8,
                _ => 0,
            };
        }

        // The airfield of a village is named after it and lies beside it.
        if (ToponymLinks.IsAirfield(sentence, toponym.End) || (!toponym.TypeKinds.IsEmpty && toponym.Candidates.Any(c => toponym.TypeKinds.Contains(c.Kind))))
        {
            sum += 1.5;
        }

        if (toponym.Container is not null)
        {
            sum += toponym.IsContainedByComma ? 2 : 0.8;
        }

        return sum;
    }

    /// <summary>"areas of X", "outskirts of X", "the town of X".</summary>
    private bool IsGround(string lower) => words.Is(lower, PlaceWordUse.Part) || words.Is(lower, PlaceWordUse.Near) || !words.KindsOf(lower).IsEmpty;

    private static double OfName(Toponym toponym)
    {
        if (toponym.Candidates.Length == 0)
        {
            return Unknown;
        }

        var best = toponym.Candidates[0];
        var sum = best.Kind switch
        {
            PlaceKind.Country => 2.5,
            PlaceKind.Admin1 or PlaceKind.Capital => 1.6,
            PlaceKind.Sea or PlaceKind.River or PlaceKind.Region or PlaceKind.AirBase or PlaceKind.Camp => 1.2,
            _ => 0,
        };
        sum += best.Match == NameMatch.Primary ? 0.2 : best.Match == NameMatch.Similar ? -0.8 : 0;
        // Only settlements and areas have people; rivers, seas and regions lose nothing for having none.
        sum += best.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District or PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Country
            ? Math.Clamp((best.LogPopulation - 3.5) * 0.6, -0.6, 1.6)
            : 0;
        if (toponym.End - toponym.First > 1)
        {
            sum += 0.8;
        }

        ref readonly var first = ref toponym.Sentence[toponym.First];
        if (first.Upos != Upos.Propn && toponym.End - toponym.First == 1)
        {
            sum -= 1;
        }

        return sum;
    }

    /// <summary>Signs that the name is part of a longer one: a person, an organisation, a street.</summary>
    private double OfNeighbours(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        var sum = 0.0;
        if (toponym.First > 0)
        {
            ref readonly var previous = ref sentence[toponym.First - 1];
            if (words.Is(previous.Lower.TrimEnd('.'), PlaceWordUse.Title) && char.IsUpper(previous.Form[0]))
            {
                sum -= 3;
            }
            else if (IsNamePart(sentence, toponym.First - 1))
            {
                sum -= 2.5;
            }
        }

        if (IsOrganisationOf(sentence, toponym.First))
        {
            sum -= 3;
        }

        if (toponym.End < sentence.Count && words.Is(sentence[toponym.End].Lower, PlaceWordUse.Resident) && char.IsLower(sentence[toponym.End].Form[0]))
        {
            sum += 1;
        }

        if (ToponymLinks.IsAirfield(sentence, toponym.End))
        {
            return sum; // "Tiyas Military Airfield"
        }

        for (var t = toponym.End; t < sentence.Count && t < toponym.End + 4 && IsNamePart(sentence, t, includeTitles: true); t++)
        {
            var lower = sentence[t].Lower;
            if (words.Is(lower, PlaceWordUse.Street))
            {
                return sum - 5;
            }

            if (t == toponym.End && !words.KindsOf(lower).IsEmpty && !words.Is(lower, PlaceWordUse.Organisation))
            {
                return sum;
            }

            if (words.Is(lower, PlaceWordUse.Organisation))
            {
                return sum - (IsLocal(toponym) && words.Is(lower, PlaceWordUse.Local) ? 0.8 : 2.5);
            }

            if (t == toponym.End && words.Is(lower.TrimEnd('.'), PlaceWordUse.Title))
            {
                return sum;
            }

            if (t == toponym.End)
            {
                sum -= toponym.Candidates.Length > 0 && toponym.Candidates[0].Kind is PlaceKind.Country or PlaceKind.Admin1 ? 1 : 2.5;
            }
        }

        return sum;
    }

    /// <summary>The police, council or school of a town speak of the town; those of a country do not say where something is.</summary>
    private static bool IsLocal(Toponym toponym) => toponym.Candidates.Length > 0 && toponym.Candidates[0].Kind is not (PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region);

    /// <summary>"Department of X", "University of X", "Council of X".</summary>
    private bool IsOrganisationOf(Sentence sentence, int first) => first >= 2 && sentence[first - 1].Lower == "of"
        && char.IsUpper(sentence[first - 2].Form[0]) && words.Is(sentence[first - 2].Lower, PlaceWordUse.Organisation);

    /// <summary>A capitalised word of the same name: not after a mark, no type word or direction.</summary>
    private bool IsNamePart(Sentence sentence, int token, bool includeTitles = false)
    {
        ref readonly var t = ref sentence[token];
        if (!char.IsUpper(t.Form[0]) || t.Upos is not (Upos.Propn or Upos.Noun or Upos.Adj) || words.DirectionOf(t.Lower) is not null)
        {
            return false;
        }

        return includeTitles || (t.Upos == Upos.Propn && words.KindsOf(t.Lower).IsEmpty && !words.Is(t.Lower, PlaceWordUse.Near) && !words.Is(t.Lower, PlaceWordUse.Part) && token > 0);
    }

    private static double OfCover(Toponym toponym, NameCover cover)
    {
        if (!cover.HasNames)
        {
            return 0;
        }

        var mention = cover.At(toponym.Sentence.Index, toponym.First);
        var isWhole = mention is not null && mention.First >= toponym.First && mention.End <= toponym.End + 1;
        return mention?.Kind switch
        {
            null => 0,
            MentionKind.Place => 0.6,
            MentionKind.Person => isWhole ? -0.2 : -1.5,
            MentionKind.Organisation => 0,
            // Country names as attributes ("Georgia troops", "U.S. officials") are read as nationalities.
            // One that only begins the name is part of it ("Iraqi Kurdistan").
            MentionKind.Nationality => toponym.Candidates is [{ Kind: PlaceKind.Country or PlaceKind.Admin1 }, ..] || (toponym.Candidates.Length > 0 && mention.End < toponym.End) ? 0 : -4,
            MentionKind.Weapon or MentionKind.Vehicle => -4,
            _ => -0.3,
        };
    }

    /// <summary>Last words of longer names that are no places: "Howard Brown" makes a later "Brown" a person.</summary>
    private HashSet<string> Surnames(IReadOnlyList<Sentence> sentences, List<Toponym> found)
    {
        var placed = new HashSet<(int, int)>();
        foreach (var toponym in found.Where(t => t.End - t.First > 1))
        {
            for (var t = toponym.First; t < toponym.End; t++)
            {
                placed.Add((toponym.Sentence.Index, t));
            }
        }

        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var t = 1; t < sentence.Count; t++)
            {
                var isLast = t + 1 == sentence.Count || sentence[t + 1].Upos != Upos.Propn;
                if (isLast && IsNamePart(sentence, t) && sentence[t].Upos == Upos.Propn && IsGivenName(sentence, t - 1) && !placed.Contains((sentence.Index, t)))
                {
                    surnames.Add(NameKey.Of(sentence[t].Form));
                }
            }
        }

        return surnames;
    }

    private bool IsGivenName(Sentence sentence, int token)
    {
        ref readonly var t = ref sentence[token];
        return t.Upos == Upos.Propn && char.IsUpper(t.Form[0]) && words.DirectionOf(t.Lower) is null && words.KindsOf(t.Lower).IsEmpty
            && !words.Is(t.Lower, PlaceWordUse.Organisation) && !words.Is(t.Lower, PlaceWordUse.Near) && t.Form.Any(char.IsLower);
    }
}
