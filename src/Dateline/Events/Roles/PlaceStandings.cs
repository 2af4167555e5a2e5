using Dateline.Events.Ontologies;
using Dateline.Gazetteers;
using Dateline.Places;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Reads how the places of a sentence stand in it.</summary>
internal sealed class PlaceStandings(PlaceWords words, NounClasses classes)
{
    /// <summary>Prepositions under which something happens.</summary>
    private static readonly HashSet<string> ScenePrepositions = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", "along", "off", "beside", "under", "beyond", "between", "amid",
    };

    /// <summary>Prepositions of dealings between parties or of mere mention.</summary>
    private static readonly HashSet<string> PartyPrepositions = new(StringComparer.Ordinal)
    {
        "with", "by", "about", "for", "as", "than", "like", "including", "without", "despite", "via", "under", "regarding", "concerning",
    };

    /// <summary>A preposition is looked for this far left of a phrase where the tree has none.</summary>
    private const int NearestWords = 3;

    private static readonly string[] PeopleClasses = ["person", "armed", "country", "speaker"];

    public IReadOnlyList<PlaceStanding> Read(Sentence sentence, IReadOnlyList<PlaceMention> places)
    {
        var standings = new List<PlaceStanding>();
        foreach (var place in places)
        {
            var standing = Read(sentence, place);
            if (standing.Position != PlacePosition.None && !IsLocator(sentence, place, places))
            {
                standings.Add(standing);
            }
        }

        return standings;
    }

    private PlaceStanding Read(Sentence sentence, PlaceMention place)
    {
        var isCountry = place.Place?.Kind is PlaceKind.Country;
        var (top, isPhrase) = (HeadOf(place, sentence), true);
        while (isPhrase && sentence[top].Head is >= 0 and var above)
        {
            isPhrase = sentence[top].Relation switch
            {
                Relation.Appos or Relation.Flat or Relation.Goeswith or Relation.Fixed or Relation.NmodDesc => sentence[above].Upos is Upos.Noun or Upos.Propn,
                Relation.Conj => sentence[above].Upos is Upos.Noun or Upos.Propn && Case(sentence, top).Length == 0,
                Relation.Nmod => Case(sentence, top) is "of" && IsPart(sentence, above),
                Relation.Compound or Relation.NmodPoss or Relation.Amod => sentence[above].Upos is Upos.Noun or Upos.Propn && (IsGround(sentence, above) || (!isCountry && !IsPeople(sentence, above) && IsHeldByPreposition(sentence, above))),
                _ => false,
            };
            top = isPhrase ? above : top;
        }

        var preposition = Around(sentence, place) ?? Preposition(sentence, place, top);
        return new(place, top, Position(sentence, place, top, preposition), preposition);
    }

    private static PlacePosition Position(Sentence sentence, PlaceMention place, int top, string preposition)
    {
        var isCountry = place.Place?.Kind is PlaceKind.Country;
        if (preposition.Length > 0)
        {
            return place.Relation is PlaceRelation.Along || (ScenePrepositions.Contains(preposition) && !(isCountry && preposition == "between")) ? PlacePosition.Scene
                : PartyPrepositions.Contains(preposition) ? PlacePosition.None
                : PlacePosition.Oblique;
        }

        return sentence[top].Relation switch
        {
            Relation.Obj or Relation.NsubjPass => isCountry && IsHyphen(sentence, place.End) ? PlacePosition.None : PlacePosition.Object,
            Relation.Nsubj => isCountry ? PlacePosition.None : PlacePosition.Subject,
            Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.NmodDesc => isCountry ? PlacePosition.None : PlacePosition.Attribute,
            Relation.Obl or Relation.OblUnmarked or Relation.Advmod or Relation.Appos or Relation.List or Relation.Dep or Relation.Root or Relation.Parataxis or Relation.Nmod or Relation.NmodUnmarked => isCountry ? PlacePosition.None : PlacePosition.Scene,
            _ => PlacePosition.None,
        };
    }

    /// <summary>"X, west of Y", "X, a town 50 km from Y": Y tells where X is.</summary>
    private static bool IsLocator(Sentence sentence, PlaceMention place, IReadOnlyList<PlaceMention> places)
    {
        if (place.Relation is not (PlaceRelation.Direction or PlaceRelation.Distance or PlaceRelation.Near) || place.RelationSpan is not { } words)
        {
            return false;
        }

        foreach (var other in places)
        {
            var isPoint = other.Place?.Kind is not (PlaceKind.River or PlaceKind.Sea or PlaceKind.Lake or PlaceKind.Region or PlaceKind.Country or PlaceKind.Admin1);
            if (isPoint && other.End <= place.First && other.Span.End <= words.Start && !HasVerbBetween(sentence, other.End, place.First) && IsBeside(sentence, other.End, words.Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A comma, bracket or the nothing of "X north of Y" parts the two.</summary>
    private static bool IsBeside(Sentence sentence, int end, int start) => sentence[end].Span.Start >= start || sentence[end].Form is "," or "(" or "-" or "--";

    private static bool HasVerbBetween(Sentence sentence, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (sentence[t].Upos == Upos.Verb && sentence[t].Lemma is not ("locate" or "situate" or "lie" or "control" or "hold") || sentence[t].Lower is "and" or "or")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of "south of X" and "6 km from X" the preposition before the words of the relation, "near" where there is none; null where the relation has no preposition of its own.</summary>
    private static string? Around(Sentence sentence, PlaceMention place)
    {
        if (place.RelationSpan is not { } words || place.Relation is PlaceRelation.Along or PlaceRelation.Between)
        {
            return null;
        }

        var (first, isInside) = (place.First, false);
        for (var t = place.First - 1; t >= 0 && sentence[t].Span.Start >= words.Start; t--)
        {
            isInside |= sentence[t].Upos == Upos.Adp;
            first = t;
        }

        return !isInside ? null : first > 0 && sentence[first - 1].Upos == Upos.Adp ? sentence[first - 1].Lower : "near";
    }

    private static string Preposition(Sentence sentence, PlaceMention place, int top)
    {
        for (var t = top; ; t = sentence[t].Head)
        {
            var word = Case(sentence, t);
            if (word.Length > 0 || sentence[t].Relation != Relation.Conj)
            {
                if (word.Length > 0)
                {
                    return word;
                }

                break;
            }
        }

        // A tree may hang the preposition elsewhere; before a noun that the name only qualifies it is that noun's.
        if (sentence[top].Relation is Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.NmodDesc || (place.End < sentence.Count && sentence[place.End].Upos is Upos.Noun or Upos.Propn && top < place.End) || IsHyphen(sentence, place.End))
        {
            return "";
        }

        var first = Math.Min(place.First, top);
        for (var t = first - 1; t >= 0 && t >= first - NearestWords; t--)
        {
            if (sentence[t].Upos == Upos.Adp)
            {
                return sentence[t].Lower;
            }

            if (sentence[t].Upos is not (Upos.Det or Upos.Adj or Upos.Num))
            {
                break;
            }
        }

        return "";
    }

    private static bool IsHyphen(Sentence sentence, int token) => token < sentence.Count && sentence[token].Form.StartsWith('-') && sentence[token].Form is not "--";

    private static string Case(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (child < token && sentence[child].Relation == Relation.Case && sentence[child].Upos is Upos.Adp or Upos.Sconj)
            {
                return sentence[child].Lower;
            }
        }

        return "";
    }

    /// <summary>"city", "area", "south", "outskirts": with "of" and a name behind it the phrase names a place.</summary>
    private bool IsPart(Sentence sentence, int token) =>
        IsGround(sentence, token) || words.Is(sentence[token].Lower, PlaceWordUse.Part) || words.Is(sentence[token].Lower, PlaceWordUse.Near) || words.DirectionOf(sentence[token].Lower) is not null;

    private bool IsGround(Sentence sentence, int token) =>
        !words.KindsOf(sentence[token].Lower).IsEmpty || classes.Contains("territory", sentence[token].Lemma) || words.DirectionOf(sentence[token].Lower) is not null || words.Is(sentence[token].Lower, PlaceWordUse.Part);

    private bool IsPeople(Sentence sentence, int token) => Array.Exists(PeopleClasses, name => classes.Contains(name, sentence[token].Lemma));

    private static bool IsHeldByPreposition(Sentence sentence, int token) => ScenePrepositions.Contains(Case(sentence, token));

    /// <summary>The token of the name that hangs outside it.</summary>
    private static int HeadOf(PlaceMention place, Sentence sentence)
    {
        for (var t = place.First; t < place.End; t++)
        {
            if (sentence[t].Head < place.First || sentence[t].Head >= place.End)
            {
                return t;
            }
        }

        return place.First;
    }
}
