using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Gazetteers;
using Dateline.Places;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Words that stand for a place named elsewhere in the report: "here", "the city", "this country", "nationwide", "the scene".</summary>
internal sealed class PlaceAnaphors(EventContext context, PlaceWords words)
{
    /// <summary>Words for the place of the event that was told last.</summary>
    private static readonly HashSet<string> SceneWords = new(StringComparer.Ordinal) { "scene", "site", "area", "spot", "vicinity", "location" };

    private static readonly HashSet<string> CountryWords = new(StringComparer.Ordinal) { "nationwide", "countrywide", "country-wide", "nation-wide" };

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "the", "this", "that", "same", "these", "those", "his", "her", "its", "their", "our" };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", "into", "to", "on", "over", "of",
    };

    public PlaceReading? Read(Sentence sentence, TriggerCandidate trigger, IReadOnlyList<ToldEvent> told, Func<int, int> triggerOver)
    {
        for (var t = 0; t < sentence.Count; t++)
        {
            if (t != trigger.Token && Antecedent(sentence, t, told) is { Count: > 0 } places && triggerOver(t) == trigger.Token)
            {
                return new(places, "anaphor", sentence[t].Span);
            }
        }

        return null;
    }

    private IReadOnlyList<PlaceMention> Antecedent(Sentence sentence, int token, IReadOnlyList<ToldEvent> told)
    {
        ref readonly var word = ref sentence[token];
        if (word.Upos == Upos.Adv && word.Lower == "here")
        {
            return One(Dateline() ?? MainTown());
        }

        if (CountryWords.Contains(word.Lower))
        {
            return One(Country(sentence, token));
        }

        if (word.Upos != Upos.Noun || !IsDefinite(sentence, token) || IsNamed(sentence, token))
        {
            return [];
        }

        if (SceneWords.Contains(word.Lower))
        {
            return told.Count > 0 && sentence.Index - told[^1].Sentence <= 2 ? told[^1].Places : [];
        }

        var kinds = words.KindsOf(word.Lower);
        return kinds.IsEmpty ? [] : kinds.Contains(PlaceKind.Country) ? One(Country(sentence, token)) : One(Last(sentence, token, p => p.Place is { } place && kinds.Contains(place.Kind)));
    }

    /// <summary>"the city" with a preposition of place or as an object; "a city" and "the president" stand for nothing before.</summary>
    private static bool IsDefinite(Sentence sentence, int token)
    {
        var (isDefinite, isPlace) = (false, sentence[token].Relation is Relation.Obj or Relation.NsubjPass);
        foreach (var child in sentence.Children(token))
        {
            if (child < token)
            {
                isDefinite |= Determiners.Contains(sentence[child].Lower);
                isPlace |= sentence[child].Relation == Relation.Case && Prepositions.Contains(sentence[child].Lower);
            }
        }

        return isDefinite && isPlace;
    }

    /// <summary>"the city of Homs", "the Syrian city", "Homs city": another name says which.</summary>
    private static bool IsNamed(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Upos == Upos.Propn || (sentence[child].Relation is Relation.Nmod or Relation.Appos or Relation.AclRelcl))
            {
                return true;
            }
        }

        return false;
    }

    private PlaceMention? Dateline() =>
        context.Document.Dateline?.PlaceSpan is { } span ? context.Places.FirstOrDefault(p => span.Contains(p.Span) && p.Place is not null) : null;

    /// <summary>The town that the report names most, the first of several.</summary>
    private PlaceMention? MainTown() =>
        context.Places.Where(p => p.Place is { Kind: PlaceKind.Settlement or PlaceKind.Capital } && !p.Metonym).GroupBy(p => p.Place!.Index)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Id).FirstOrDefault()?.First();

    /// <summary>The country of the place named last; its own mention where the report names it.</summary>
    private PlaceMention? Country(Sentence sentence, int token)
    {
        var last = Last(sentence, token, p => p.Place is { Country.Length: > 0 });
        return last?.Place is null ? null : Last(sentence, token, p => IsCountry(p, last)) ?? context.Places.FirstOrDefault(p => IsCountry(p, last));
    }

    private static bool IsCountry(PlaceMention place, PlaceMention inside) => place.Place is { Kind: PlaceKind.Country } country && country.Country == inside.Place!.Country;

    private PlaceMention? Last(Sentence sentence, int token, Func<PlaceMention, bool> isMeant) =>
        context.Places.LastOrDefault(p => (p.Sentence < sentence.Index || (p.Sentence == sentence.Index && p.End <= token)) && isMeant(p));

    private static IReadOnlyList<PlaceMention> One(PlaceMention? place) => place is null ? [] : [place];
}

/// <summary>An event whose place is known.</summary>
internal readonly record struct ToldEvent(EventTypeCode Type, int Sentence, IReadOnlyList<PlaceMention> Places);
