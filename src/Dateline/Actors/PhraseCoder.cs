using System.Collections.Frozen;
using Dateline.Lexicons;
using Dateline.Mentions.Finding;
using Dateline.Syntax;
using NodaTime;

namespace Dateline.Actors;

/// <summary>Codes a phrase from its own words: an actor of the table in it, a country in it, the sector of its noun and of its modifiers.</summary>
internal sealed class PhraseCoder(CountryTable countries, ActorTable actors, AgentTable agents, NameNouns nameNouns, SectorWords sectorWords)
{
    // What follows such a country does not belong to it: "Turkish-backed rebels".
    private static readonly FrozenSet<string> OfOthers = FrozenSet.ToFrozenSet(["backed", "led", "trained", "supported", "sponsored", "funded", "brokered", "allied", "linked", "occupied", "held", "controlled", "born", "based", "made", "installed", "armed"], StringComparer.Ordinal);

    // Nouns that say nothing of their own about the sector when a modifier or an organisation does.
    private static readonly FrozenSet<string> General = FrozenSet.ToFrozenSet(
        [
            "force", "forces", "troops", "fighter", "group", "unit", "brigade", "battalion", "squad", "commander", "leader", "leadership", "official", "spokesman", "spokeswoman", "spokesperson", "source", "officer", "member", "personnel", "staff",
            "team", "delegation", "convoy", "patrol", "coalition", "alliance", "chief", "head", "chairman", "chairwoman", "director", "representative", "adviser", "advisor", "aide", "militia", "faction", "militant", "gunman", "security forces",
            "armed group", "body", "agency", "committee", "commission", "council", "department", "organisation", "organization", "movement", "supporter", "worker", "employee", "expert", "secretary", "delegate", "negotiator", "envoy", "president", "deputy",
            "chief executive", "administrator", "secretary-general", "secretary general", "director general", "operative", "agent", "people", "candidate", "activist", "guard", "volunteer", "network", "combatant", "infiltrator", "ally", "partner",
        ],
        StringComparer.Ordinal);

    /// <param name="noun">The noun that heads the phrase, or null where only its words count.</param>
    /// <param name="head">The token of that noun.</param>
    public Coding Code(SentenceText text, int first, int end, AgentNoun? noun, int head, LocalDate? day)
    {
        var (country, found) = ("", (Actor?)null);
        var sector = noun?.Sector ?? "";
        var isArmed = noun?.Sector is "MIL" or "REB" or "UAF";
        var modifier = "";
        var sentence = text.Sentence;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref sentence[i];
            if (char.IsUpper(token.Form[0]) || token.Lower is "al" or "the")
            {
                if (found is null && ActorAt(text, i, end, out var last) is { } actor)
                {
                    found = actor;
                    i = last - 1;
                    continue;
                }

                if (country.Length == 0 && CountryAt(text, i, end, out last) is { } named && !IsOfOthers(sentence, last))
                {
                    country = named.Plover;
                    i = last - 1;
                    continue;
                }
            }

            if (i != head && modifier.Length == 0)
            {
                modifier = ModifierAt(text, i, end, isArmed);
            }
        }

        if (found is not null && (noun is null || General.Contains(noun.Noun) || noun.Sector.Length == 0 || noun.Sector is "REB" or "UAF" or "MIL" or "GOV"))
        {
            var row = found.On(day);
            var own = noun is null || General.Contains(noun.Noun) || row.Sector.Length > 0 ? row.Sector : sector;
            return new(row.Code.Length > 0 ? row.Code : country, own, null, $"actor in the words: {found.Name} ({row.Provenance})");
        }

        if (modifier.Length > 0 && (noun is null || noun.Sector.Length == 0 || General.Contains(noun.Noun)))
        {
            sector = modifier;
        }

        if (IsFormer(sentence, first, head, end) && sector is "GOV" or "LEG" or "MIL" or "JUD")
        {
            sector = "ELI";
        }

        return country.Length == 0 && sector.Length == 0 ? Coding.None : new(country, sector, null, Why(country, sector, noun));
    }

    private static string Why(string country, string sector, AgentNoun? noun) =>
        (country.Length > 0, sector.Length > 0) switch
        {
            (true, true) => $"country and noun{(noun is null ? "" : $" '{noun.Noun}'")}",
            (true, false) => "country in the words",
            _ => $"noun{(noun is null ? "" : $" '{noun.Noun}'")}",
        };

    private Actor? ActorAt(SentenceText text, int first, int limit, out int last)
    {
        last = text.LongestFrom(actors.Names, first, limit, out var actor);
        return last > first && (last - first > 1 || text.Sentence[first].Form.Length > 3 || char.IsUpper(text.Sentence[first].Form[^1])) ? actor : null;
    }

    private Country? CountryAt(SentenceText text, int first, int limit, out int last)
    {
        for (last = Math.Min(limit, first + 4); last > first; last--)
        {
            var forms = text.Forms(first, last);
            if (countries.TryFindDemonym(forms, out var country) || countries.TryFindName(forms, out country) || countries.TryFindCapital(forms, out country))
            {
                return country;
            }
        }

        // "Israeli-backed" may be one token: its country is not read at all.
        return null;
    }

    private static bool IsOfOthers(Sentence sentence, int next) =>
        next < sentence.Count && (OfOthers.Contains(sentence[next].Lower) || (sentence[next].Form is "-" or "–" && next + 1 < sentence.Count && OfOthers.Contains(sentence[next + 1].Lower)));

    private string ModifierAt(SentenceText text, int token, int limit, bool isArmed)
    {
        var word = text.Sentence[token].Lower;
        if (sectorWords.TryFind(word, isArmed, out var sector))
        {
            return sector;
        }

        for (var end = Math.Min(limit, token + 2); end > token; end--)
        {
            var lower = text.Lower(token, end);
            if (nameNouns.TryFindOrganisation(lower, out sector) && sector.Length > 0)
            {
                return sector;
            }

            if (agents.TryFind(lower, out var noun, out _) && noun.Sector.Length > 0 && noun.Kind != AgentKind.Person)
            {
                return noun.Sector;
            }
        }

        return "";
    }

    private static bool IsFormer(Sentence sentence, int first, int head, int end)
    {
        for (var i = first; i < Math.Min(Math.Max(head, first), end); i++)
        {
            if (sentence[i].Lower is "former" or "ex" or "ousted" or "deposed" or "late" or "ex-" or "then")
            {
                return sentence[i].Lower != "then";
            }
        }

        return false;
    }
}
