using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>
/// "near the Turkish border", "along the Syrian-Turkish border", "the border with Turkey", "the border between Syria and Turkey": the line that two countries have in common. Where one is
/// named, the other is the country that most of the report's places lie in and that has a border with it; without one there is no line.
/// </summary>
internal sealed class BorderReader(Gazetteer gazetteer, CountryTable countries, PlaceWords words)
{
    /// <summary>Tokens that "the border between X and Y" may take up behind the word.</summary>
    private const int LongestBetween = 8;

    private static readonly HashSet<string> BorderWords = new(StringComparer.Ordinal) { "border", "borders", "frontier", "frontiers" };

    private readonly Borders _borders = new(gazetteer);

    /// <summary>The places with borders among them, in the order of the text; ids are their indices.</summary>
    public PlaceMention[] Read(Document document, IReadOnlyList<Sentence> sentences, PlaceMention[] places, IReadOnlyList<(double Latitude, double Longitude)> nearby)
    {
        var result = default(List<PlaceMention>);
        foreach (var sentence in sentences)
        {
            for (var t = 1; t < sentence.Count; t++)
            {
                if (BorderWords.Contains(sentence[t].Lower))
                {
                    Read(document, sentence, t, result ??= [.. places], nearby);
                }
            }
        }

        return result is null ? places : [.. result.OrderBy(p => p.Span.Start).ThenBy(p => p.Id).Select((p, i) => p.Id == i ? p : p with { Id = i })];
    }

    private void Read(Document document, Sentence sentence, int border, List<PlaceMention> places, IReadOnlyList<(double Latitude, double Longitude)> nearby)
    {
        var (named, first) = Before(sentence, border, places);
        var end = border + 1;
        if (named.Count == 0)
        {
            (named, end) = Behind(sentence, border, places);
            first = border;
        }

        if (named.Count == 0 || Line(named, places) is not { Line.Count: > 1 } found)
        {
            return;
        }

        var line = LineStretch.Near(found.Line, nearby);
        var start = Math.Max(0, first - (first > 0 && sentence[first - 1].Lower == "the" ? 1 : 0));
        var isNear = start > 0 && (words.Is(sentence[start - 1].Lower, PlaceWordUse.Near) || (start > 1 && sentence[start - 1].Lower == "to" && sentence[start - 2].Lower is "close" or "next" or "adjacent"));
        var mentions = named.Select(n => n.Mention).OfType<PlaceMention>().ToArray();
        foreach (var mention in mentions.Length > 0 ? mentions : [New(document, sentence, first, end, found.Row)])
        {
            // Both names of "the X-Y border" are the one line.
            var related = LineStretch.On(mention, line, nearby) with
            {
                Metonym = false,
                Relation = isNear ? PlaceRelation.Near : PlaceRelation.Along,
                RelationSpan = sentence.SpanOf(isNear ? start - 1 : first, Math.Max(end, mention.End)),
                Anchors = [gazetteer.PlaceAt(found.Row), gazetteer.PlaceAt(found.Other)],
                Why = [.. mention.Why, new("border", 1)],
            };
            if (places.IndexOf(mention) is >= 0 and var at)
            {
                places[at] = related;
            }
            else
            {
                places.Add(related);
            }
        }
    }

    /// <summary>The countries right before the word, the nearest first: adjectives, names, with a hyphen between two.</summary>
    private (List<Named> Countries, int First) Before(Sentence sentence, int border, List<PlaceMention> places)
    {
        var (named, first) = (new List<Named>(), border);
        for (var t = border - 1; t >= 0 && named.Count < 2;)
        {
            if (CountryEnding(sentence, t + 1, places) is { } mention)
            {
                named.Add(new(_borders.CountryRow(mention.Place!.Country), mention));
                (first, t) = (mention.First, mention.First - 1);
            }
            else if (countries.TryFindDemonym(sentence[t].Form, out var country) && char.IsUpper(sentence[t].Form[0]))
            {
                named.Add(new(_borders.CountryRow(country.Iso2), null));
                first = t--;
            }
            else
            {
                break;
            }

            if (t < 1 || sentence[t].Form is not ("-" or "–" or "/"))
            {
                break;
            }

            t--;
        }

        return (named, first);
    }

    /// <summary>"with X", "between X and Y".</summary>
    private (List<Named> Countries, int End) Behind(Sentence sentence, int border, List<PlaceMention> places)
    {
        var link = border + 1 < sentence.Count ? sentence[border + 1].Lower : "";
        if (link is not ("with" or "between"))
        {
            return ([], border + 1);
        }

        var most = link == "with" ? 1 : 2;
        var reach = border + 2 + (link == "with" ? 2 : LongestBetween);
        var found = places.Where(p => p.Sentence == sentence.Index && p.First > border && p.First < reach && p.Place is { Kind: PlaceKind.Country }).Take(most).ToArray();
        return found.Length < most ? ([], border + 1) : ([.. found.Select(p => new Named(_borders.CountryRow(p.Place!.Country), p))], found[^1].End);
    }

    private (int Row, int Other, IReadOnlyList<(double Longitude, double Latitude)> Line) Line(List<Named> named, List<PlaceMention> places)
    {
        var row = named[0].Row;
        if (named.Count > 1)
        {
            return (row, named[1].Row, _borders.Between(row, named[1].Row));
        }

        foreach (var home in places.Where(p => p is { Metonym: false, Place.Country.Length: > 0 }).GroupBy(p => p.Place!.Country).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Id))
        {
            if (_borders.CountryRow(home.Key) is var other && _borders.Between(row, other) is { Count: > 1 } line)
            {
                return (row, other, line);
            }
        }

        return (row, -1, []);
    }

    private PlaceMention New(Document document, Sentence sentence, int first, int end, int row)
    {
        var span = sentence.SpanOf(first, end);
        return new(int.MaxValue, sentence.Index, first, end, span, document.Raw.Slice(span), gazetteer.PlaceAt(row), Metonym: false) { Confidence = 1 };
    }

    private static PlaceMention? CountryEnding(Sentence sentence, int end, List<PlaceMention> places) =>
        places.Find(p => p.Sentence == sentence.Index && p.End == end && p.Place is { Kind: PlaceKind.Country });

    /// <param name="Mention">Null for an adjective.</param>
    private readonly record struct Named(int Row, PlaceMention? Mention);
}
