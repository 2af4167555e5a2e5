using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>Phrases of the lexicons by the hashes of their words, each with the lists it stands in. Immutable after building; no phrase can be read back.</summary>
internal sealed class NameListTable
{
    private const uint IsBeginning = 1u << 31;

    /// <summary>Lists whose words are written in small letters too.</summary>
    private const uint Small = (1u << (int)NameList.Title) | (1u << (int)NameList.OrganisationNoun) | (1u << (int)NameList.PlaceNoun) | (1u << (int)NameList.PersonNoun) | (1u << (int)NameList.GroupNoun);
    private const int LongestPhrase = 8;

    /// <summary>About as many phrases and beginnings of phrases as the shipped lists have, so that the table is not built several times over.</summary>
    private const int ExpectedPhrases = 140_000;
    private readonly Dictionary<ulong, uint> _phrases = new(ExpectedPhrases);
    private readonly Func<string, IReadOnlyList<ulong>> _words;

    /// <param name="words">Cuts a phrase as sentences are cut; gives the <see cref="WordForm.LowerHash"/> of each word. The list may be used again.</param>
    public NameListTable(MentionLexicon lexicon, IEnumerable<(string Name, NameList List)> known, Func<string, IReadOnlyList<ulong>> words)
    {
        _words = words;
        foreach (var (name, list) in known)
        {
            Add(name, list);
        }

        AddNames(lexicon);
        AddNouns(lexicon);
    }

    /// <summary>Marks the longest phrase of each list at each word.</summary>
    public void Mark(NameSequence sentence)
    {
        Span<int> ends = stackalloc int[32];
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsOpen(i))
            {
                continue;
            }

            ends.Clear();
            var (found, key) = (0u, 0UL);
            for (var end = i + 1; end <= Math.Min(sentence.Count, i + LongestPhrase); end++)
            {
                key = Extend(key, sentence.Words.Forms[end - 1].LowerHash);
                var isName = sentence.Words.Forms[end - 1].StartsUpper;
                var lists = _phrases.GetValueOrDefault(key) | (end == i + 1 ? _phrases.GetValueOrDefault(sentence.Words.Forms[i].Full) : 0);
                // A name ends in a capitalised word.
                lists = isName ? lists : lists & (Small | IsBeginning);
                for (var list = 0; list < 31; list++)
                {
                    ends[list] = (lists >> list & 1) != 0 ? end : ends[list];
                }

                found |= lists;
                if ((lists & IsBeginning) == 0)
                {
                    break;
                }
            }

            MarkFound(sentence, i, sentence.Words.Forms[i].StartsUpper ? found : found & Small, ends);
        }
    }

    private static void MarkFound(NameSequence sentence, int first, uint found, Span<int> ends)
    {
        for (var list = 0; list < 31; list++)
        {
            if ((found >> list & 1) != 0)
            {
                sentence.Mark(first, ends[list], (NameList)list);
            }
        }
    }

    private void AddNames(MentionLexicon lexicon)
    {
        foreach (var name in lexicon.GivenNames.All)
        {
            Add(name, NameList.GivenName);
        }

        foreach (var country in lexicon.Countries.All)
        {
            Add([country.Name, .. country.Aliases], NameList.Country);
            Add([.. country.Adjectives, .. country.People], NameList.Demonym);
        }

        Add(lexicon.Peoples.All, NameList.Demonym);

        foreach (var name in lexicon.Media.Names)
        {
            Add(name, NameList.Media);
        }

        foreach (var (name, actor) in lexicon.Actors.Names.All)
        {
            Add(name, actor.Kind == ActorKind.Person ? NameList.Person : NameList.Organisation);
            var last = name.LastIndexOf(' ');
            if (actor.Kind == ActorKind.Person && last > 0)
            {
                Add(name[(last + 1)..], NameList.FamilyName);
            }
        }

        Add(["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"], NameList.Calendar);
        Add(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], NameList.Calendar);
    }

    private void AddNouns(MentionLexicon lexicon)
    {
        Add(lexicon.Titles.All, NameList.Title);
        Add(lexicon.NameNouns.Organisations, NameList.OrganisationNoun);
        Add(lexicon.NameNouns.Places, NameList.PlaceNoun);
        foreach (var (form, noun) in lexicon.Agents.Forms)
        {
            Add(form, noun.Kind == AgentKind.Person ? NameList.PersonNoun : NameList.GroupNoun);
        }

    }

    private void Add(IEnumerable<string> phrases, NameList list)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase, list);
        }
    }

    private void Add(string phrase, NameList list)
    {
        // Abbreviations in capitals are held against the word as written: "US" is a country, "us" is not.
        if (phrase.Length < 5 && !phrase.AsSpan().ContainsAnyInRange('a', 'z') && !phrase.Contains(' ', StringComparison.Ordinal))
        {
            var written = FeatureHash.Of(phrase, 1);
            _phrases[written] = _phrases.GetValueOrDefault(written) | (1u << (int)list);
            return;
        }

        var words = _words(phrase.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? phrase[4..] : phrase);
        var key = 0UL;
        for (var i = 0; i < Math.Min(words.Count, LongestPhrase); i++)
        {
            key = Extend(key, words[i]);
            _phrases[key] = _phrases.GetValueOrDefault(key) | (i + 1 == words.Count ? 1u << (int)list : IsBeginning);
        }
    }

    private static ulong Extend(ulong key, ulong word) => FeatureHash.Join(key, word) | 1;
}
