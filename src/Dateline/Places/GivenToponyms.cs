using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Toponyms whose spans the caller knows: nothing is recognised and nothing rejected, only read and looked up. Adjectives ("Syrian") stand for their country here.</summary>
internal sealed class GivenToponyms(CandidateFinder finder, PlaceWords words, CountryTable countries, AbbreviationTable abbreviations)
{
    /// <summary>One for each span that holds a word, in the order of the text.</summary>
    public List<Toponym> Read(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<TextSpan> spans)
    {
        var found = new List<Toponym>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (sentences.FirstOrDefault(s => s.Span.Start < span.End && span.Start < s.Span.End) is { } sentence && Read(document, sentence, span) is { } toponym)
            {
                found.Add(toponym);
            }
        }

        SimilarNames.Find(found, finder);
        ToponymLinks.Link(found, words);
        return found;
    }

    private Toponym? Read(Document document, Sentence sentence, TextSpan span)
    {
        var (first, end) = (-1, -1);
        for (var t = 0; t < sentence.Count; t++)
        {
            if (sentence[t].Span.Start < span.End && span.Start < sentence[t].Span.End)
            {
                (first, end) = (first < 0 ? t : first, t + 1);
            }
        }

        if (first < 0)
        {
            return null;
        }

        var text = document.Raw.Slice(span);
        return new(sentence, first, end, span, text, NameKey.Of(text)) { Candidates = Candidates(sentence, first, end, text) };
    }

    private Candidate[] Candidates(Sentence sentence, int first, int end, string text)
    {
        if (first > 0 && sentence[first - 1].Form == "," && abbreviations.TryFind(text, out var abbreviated))
        {
            return [abbreviated];
        }

        if (finder.Find(NameKey.Of(text)) is { Length: > 0 } candidates)
        {
            return candidates;
        }

        if (abbreviations.TryFind(text, out abbreviated) || abbreviations.TryFind(text + ".", out abbreviated))
        {
            return [abbreviated];
        }

        if (countries.TryFindDemonym(text, out var country))
        {
            return [.. finder.Find(NameKey.Of(country.Name)).Where(c => c.Kind == PlaceKind.Country && finder.Gazetteer.Country(c.Row) == country.Iso2)];
        }

        return WithoutTypeWord(sentence, first, end);
    }

    /// <summary>"Rapides Parish", "River Tigris", "Lake Chad" where the gazetteer has the bare name: only places of that type.</summary>
    private Candidate[] WithoutTypeWord(Sentence sentence, int first, int end)
    {
        if (end - first < 2)
        {
            return [];
        }

        var last = words.KindsOf(sentence[end - 1].Lower);
        var kinds = last.IsEmpty ? words.KindsOf(sentence[first].Lower) : last;
        var (from, to) = last.IsEmpty ? (first + 1, end) : (first, end - 1);
        return kinds.IsEmpty ? [] : [.. finder.Find(NameKey.Of(string.Join(' ', Enumerable.Range(from, to - from).Select(t => sentence[t].Form)))).Where(c => kinds.Contains(c.Kind))];
    }
}
