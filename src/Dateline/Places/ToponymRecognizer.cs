using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>
/// Finds the place names of a report: names of kind Place from the mention layer and the longest gazetteer names in runs of capitalised words,
/// each accepted by the evidence around it (<see cref="ToponymEvidence"/>).
/// </summary>
internal sealed class ToponymRecognizer(CandidateFinder finder, PlaceWords words, CountryTable countries, AbbreviationTable abbreviations)
{
    /// <summary>In tokens. "Democratic Republic of the Congo" has five.</summary>
    private const int LongestName = 8;

    /// <summary>Two or three capitals ("LA") name a town only of this size (in powers of ten).</summary>
    private const double MetropolisLogPopulation = 6;

    private readonly ToponymEvidence _evidence = new(words);

    public List<Toponym> Find(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        var cover = new NameCover(sentences, mentions);
        var found = new List<Toponym>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Count;)
            {
                var toponym = Read(document, sentence, t, cover);
                if (toponym is null)
                {
                    t++;
                }
                else
                {
                    found.Add(toponym);
                    t = toponym.End;
                }
            }
        }

        SimilarNames.Find(found, finder);
        ToponymLinks.Link(found, words);
        return _evidence.Accept(document, sentences, found, cover);
    }

    private Toponym? Read(Document document, Sentence sentence, int first, NameCover cover)
    {
        if (!CanBegin(sentence, first) || IsFurnitureCredit(document, sentence, first))
        {
            return null;
        }

        var longest = LongestMatch(document, sentence, first);
        var covered = cover.At(sentence.Index, first);
        return longest is null && covered is { Kind: MentionKind.Place } && covered.First == first ? FromMention(document, sentence, covered) : longest;
    }

    /// <summary>A name the mention layer calls a place and the gazetteer does not know as written: its candidates are found later, under other romanisations.</summary>
    private Toponym? FromMention(Document document, Sentence sentence, Mention mention)
    {
        var end = mention.End;
        while (end > mention.First && !IsCapitalised(sentence[end - 1].Form))
        {
            end--;
        }

        if (end <= mention.First)
        {
            return null;
        }

        for (var t = mention.First + 1; t < end; t++)
        {
            if (IsCapitalised(sentence[t].Form) && LongestMatch(document, sentence, t) is not null)
            {
                return null; // "Eastern Aleppo": the known name inside is read in its turn.
            }
        }

        var toponym = Make(document, sentence, mention.First, end);
        if (toponym.Key.Length == 0 || words.Is(toponym.Key, PlaceWordUse.Stop))
        {
            return null;
        }

        return toponym;
    }

    private Toponym? LongestMatch(Document document, Sentence sentence, int first)
    {
        Toponym? longest = null;
        Span<char> key = stackalloc char[NameKey.MaxLength];
        for (var end = first + 1; end <= sentence.Count && end - first <= LongestName; end++)
        {
            if (end - first > 1 && !CanContinue(sentence, end - 1))
            {
                break;
            }

            var span = sentence.SpanOf(first, end);
            if (span.Length > NameKey.MaxLength)
            {
                break;
            }

            var length = NameKey.Write(document.Raw[span], key);
            if (length == 0)
            {
                continue;
            }

            if (CanEnd(sentence, first, end - 1) && finder.Find(key[..length]) is { Length: > 0 } candidates)
            {
                longest = Make(document, sentence, first, end);
                longest.Candidates = candidates;
            }

            var isBeforePossessive = end < sentence.Count && sentence[end].Lower is "'s" or "’s";
            if (!isBeforePossessive && !finder.Gazetteer.HasLongerName(key[..length]))
            {
                break;
            }
        }

        var abbreviation = Abbreviation(document, sentence, first);
        return abbreviation ?? (longest is not null && IsBarred(sentence, longest) ? null : longest);
    }

    /// <summary>"Ames, Ia.": what is a state only after a place and a comma.</summary>
    private Toponym? Abbreviation(Document document, Sentence sentence, int first)
    {
        if (first < 2 || sentence[first - 1].Form != "," || !IsCapitalised(sentence[first - 2].Form) || !abbreviations.TryFind(sentence[first].Form, out var candidate))
        {
            return null;
        }

        var toponym = Make(document, sentence, first, first + 1);
        toponym.Candidates = [candidate];
        return toponym;
    }

    private bool IsBarred(Sentence sentence, Toponym toponym)
    {
        if (toponym.End - toponym.First > 1)
        {
            return false;
        }

        ref readonly var token = ref sentence[toponym.First];
        if (IsArticle(token.Lower) || IsAfterArticle(sentence, toponym.First))
        {
            return true;
        }

        if ((words.Is(token.Lower, PlaceWordUse.Stop) || words.Is(token.Lower.TrimEnd('.'), PlaceWordUse.Stop)) && !IsAbbreviatedCountry(token.Form, toponym))
        {
            return true;
        }

        // "US" and "us", "Us": a country's abbreviation is written in capitals.
        if (token.Form.Length <= 3 && !token.Form.Contains('.', StringComparison.Ordinal) && !token.Form.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            toponym.Candidates = [.. toponym.Candidates.Where(c => c.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.AirBase || c.LogPopulation > MetropolisLogPopulation)];
            return toponym.Candidates.Length == 0;
        }

        return countries.TryFindDemonym(token.Form, out _) && !countries.TryFindName(token.Form, out _);
    }

    /// <summary>"Sinek" of "Al-Sinek" is no name by itself.</summary>
    private static bool IsAfterArticle(Sentence sentence, int token) =>
        token > 1 && sentence[token - 1].Form == "-" && IsArticle(sentence[token - 2].Lower) && sentence[token - 2].Span.End == sentence[token - 1].Span.Start;

    private static bool IsAbbreviatedCountry(string form, Toponym toponym) =>
        form.Length <= 5 && !form.AsSpan().ContainsAnyInRange('a', 'z') && toponym.Candidates[0].Kind == PlaceKind.Country;

    private static Toponym Make(Document document, Sentence sentence, int first, int end)
    {
        var span = sentence.SpanOf(first, end);
        var text = document.Raw.Slice(span);
        return new(sentence, first, end, span, text, NameKey.Of(text));
    }

    private static bool IsFurnitureCredit(Document document, Sentence sentence, int token)
    {
        // The dateline is furniture too, but its place is one of the report's places.
        var start = sentence[token].Span.Start;
        foreach (var furniture in document.Furniture)
        {
            if (furniture.Contains(start) && document.Dateline?.PlaceSpan?.Contains(start) != true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanBegin(Sentence sentence, int token)
    {
        ref readonly var t = ref sentence[token];
        return IsCapitalised(t.Form) || (IsArticle(t.Lower) && token + 1 < sentence.Count && IsCapitalised(sentence[token + 1].Form))
            || (t.Form.Length > 3 && IsArticle(t.Lower[..2]) && t.Form[2] == '-' && char.IsUpper(t.Form[3]))
            || (IsArticle(t.Lower) && token + 2 < sentence.Count && sentence[token + 1].Form == "-" && IsCapitalised(sentence[token + 2].Form));
    }

    private static bool CanContinue(Sentence sentence, int token)
    {
        ref readonly var t = ref sentence[token];
        return IsCapitalised(t.Form) || t.Form is "-" or "–" or "'" or "’" || (t.Form.Length == 1 && char.IsAsciiDigit(t.Form[0]))
            || t.Lower is "of" or "the" or "and" or "de" or "del" or "la" or "le" or "les" or "al" or "el" or "ez" or "es" or "ed" or "as" or "ash" or "az" or "ar" or "an" or "ad" or "at" or "upon" or "on" or "in" or "'s" or "airbase" or "airport" or "oil" or "gas" or "field"
            || (t.Form.Length > 3 && t.Form[2] == '-' && char.IsUpper(t.Form[3]))
            || (t.Form == "," && token + 1 < sentence.Count && sentence[token + 1].Form is "D.C." or "DC" or "D.C");
    }

    private static bool CanEnd(Sentence sentence, int first, int token) =>
        token == first || IsCapitalised(sentence[token].Form) || sentence[token].Lower is "airbase" or "airport" or "field" || char.IsAsciiDigit(sentence[token].Form[0])
        || (sentence[token].Form.Length > 3 && sentence[token].Form[2] == '-');

    private static bool IsArticle(string lower) => lower is "al" or "el" or "ar" or "as" or "ash" or "ad" or "an" or "at" or "az" or "ez" or "es";

    private static bool IsCapitalised(string form) => char.IsUpper(form[0]) || (form.Length > 1 && form[0] is '\'' or '‘' or '’' or '`' && char.IsUpper(form[1]));
}
