using System.Buffers;
using System.Collections.Frozen;
using Dateline.Lexicons;

namespace Dateline.Actors.Build;

/// <summary>Judges what a dictionary entry names and which of its synonyms can stand in the table.</summary>
internal sealed class EntryJudge(GivenNames givenNames, NameNouns nameNouns, CountryTable countries)
{
    private static readonly FrozenSet<string> TitleWords = FrozenSet.ToFrozenSet(
        [
            "president", "secretary", "premier", "minister", "prime", "foreign", "mr", "mr.", "mrs", "mrs.", "ms", "dr", "dr.", "king", "queen", "prince", "princess", "general", "gen", "gen.", "sheikh", "senator", "sen", "sen.",
            "chancellor", "ambassador", "lord", "lady", "baroness", "baron", "sir", "governor", "leader", "chairman", "colonel", "soviet", "communist", "former", "lieutenant", "pres", "pres.", "the", "secretary-general", "dictator", "vice",
        ],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("()[]{},;:/?*+0123456789");

    /// <summary>The kind of the actor, or null where the entry names no actor that belongs into the table.</summary>
    public ActorKind? KindOf(DictionaryEntry entry, IReadOnlyList<(string Code, string Sector, DateOnly? From, DateOnly? To)> rows)
    {
        var words = Words(entry.Names[0]);
        var isOffice = entry.Comment.Contains("CountryInfo", StringComparison.Ordinal);
        if (!isOffice && words.Exists(word => nameNouns.TryFindOrganisation(word, out _) && !givenNames.TryFind(word, out _)))
        {
            return ActorKind.Organisation;
        }

        if (isOffice || rows.Any(row => row.From is not null || row.To is not null))
        {
            return rows.Any(IsPublicOffice) ? ActorKind.Person : null;
        }

        return !LooksPersonal(words) && rows[0].Sector is "REB" or "UAF" or "OPP" or "PTY" ? ActorKind.Organisation : null;
    }

    /// <summary>Whether a name is safe to look up: more than one word, no bracket, no office, no person among the synonyms of a body.</summary>
    public bool IsUsable(string capitals, ActorKind kind)
    {
        var words = Words(capitals);
        if (words.Count < 2 || words.Count > 9 || capitals.AsSpan().ContainsAny(NotInNames) || words[0].Length < 2 || (TitleWords.Contains(words[0]) && !(kind == ActorKind.Organisation && words[0] == "foreign")))
        {
            return false;
        }

        if (words.TrueForAll(word => word.Length < 3))
        {
            return false;
        }

        return kind == ActorKind.Person ? !words.Exists(IsNationality) : !LooksPersonal(words);
    }

    private static bool IsPublicOffice((string Code, string Sector, DateOnly? From, DateOnly? To) row) =>
        row.Sector is "GOV" or "MIL" or "LEG" or "JUD" or "SPY" or "COP" or "OPP" or "REB" or "PTY" || row.Code is "UNO" or "EUR" or "IGO";

    private bool IsNationality(string word) => countries.TryFindDemonym(word, out _) && !givenNames.TryFind(word, out _);

    private bool LooksPersonal(List<string> words) => words[0] is "abu" or "umm" or "sheik" or "sheikh" or "mullah" || (givenNames.TryFind(words[0], out _) && words.Count < 5 && !words.Exists(word => nameNouns.TryFindOrganisation(word, out _)));

    private static List<string> Words(string capitals) => [.. capitals.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
