using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>
/// Finds and resolves the places of a report: recognises names, ranks the rows that bear them, reads relations ("north of X"), gives each its extent.
/// Immutable after loading; one instance serves any number of threads. The gazetteer stays the caller's to dispose of.
/// </summary>
public sealed class PlaceFinder
{
    private const int MostAlternatives = 4;

    private readonly Gazetteer _gazetteer;
    private readonly MediaTable? _media;
    private readonly ToponymRecognizer _recognizer;
    private readonly PlaceRanker _ranker;
    private readonly PlaceWords _words;
    private readonly RelationReader _relations;
    private readonly ExtentBuilder _extents;
    private readonly AreaOfTown _areas;
    private readonly GivenToponyms _given;
    private readonly Nationalities _nationalities;
    private readonly BorderReader _borders;

    private PlaceFinder(Gazetteer gazetteer, MediaTable? media, ToponymRecognizer recognizer, GivenToponyms given, Nationalities nationalities, BorderReader borders, PlaceWords words)
    {
        (_given, _nationalities, _borders) = (given, nationalities, borders);
        (_gazetteer, _media, _recognizer, _words) = (gazetteer, media, recognizer, words);
        _ranker = new(gazetteer);
        _relations = new(words, gazetteer);
        _extents = new(gazetteer);
        _areas = new(gazetteer);
    }

    public static PlaceFinder Load(DataFolder data, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        var (words, finder) = (PlaceWords.Load(data), new CandidateFinder(gazetteer));
        var (countries, abbreviations) = (CountryTable.Load(data), AbbreviationTable.Load(data, finder));
        return new(gazetteer, MediaTable.Load(data), new(finder, words, countries, abbreviations), new(finder, words, countries, abbreviations), new(countries), new(gazetteer, countries, words), words);
    }

    /// <summary>The places in the order of the text. Every recognised name is among them, resolved or not.</summary>
    public IReadOnlyList<PlaceMention> Find(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        return Resolve(document, sentences, _recognizer.Find(document, sentences, mentions));
    }

    /// <summary>The places of names whose spans are known, for callers with a recogniser of their own; one for each span that holds a word, in the order of the text.</summary>
    public IReadOnlyList<PlaceMention> Resolve(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(spans);
        return Resolve(document, sentences, _given.Read(document, sentences, spans));
    }

    private PlaceMention[] Resolve(Document document, IReadOnlyList<Sentence> sentences, List<Toponym> toponyms)
    {
        var context = _ranker.Rank(document, toponyms, _nationalities.Read(sentences), PublisherCountry(document));
        var places = new PlaceMention[toponyms.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = ToMention(context, i, toponyms[i]);
        }

        var points = Array.FindAll(places, p => p.Place is { Kind: not (PlaceKind.Country or PlaceKind.River or PlaceKind.Region or PlaceKind.Sea) }).Select(p => (p.Place!.Latitude, p.Place.Longitude)).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = places[i].Place is null ? places[i] : Relate(places, toponyms, i, points);
        }

        return _borders.Read(document, sentences, places, points);
    }

    private PlaceMention ToMention(PlaceContext context, int index, Toponym toponym)
    {
        var best = toponym.Best;
        var place = best >= 0 ? _gazetteer.PlaceAt(toponym.Candidates[best].Row) : null;
        var mention = new PlaceMention(index, toponym.Sentence.Index, toponym.First, toponym.End, toponym.Span, toponym.Text, place, Metonymy.IsMetonym(toponym, place, _words));
        return place is null ? mention with { Confidence = 0 } : mention with
        {
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            RadiusKm = place.RadiusKm,
            Anchors = [place],
            Confidence = Math.Round(toponym.Shares[best], 3),
            Alternatives = Alternatives(toponym, best),
            Why = PlaceRanker.Why(context, toponym),
        };
    }

    private PlaceMention Relate(PlaceMention[] places, List<Toponym> toponyms, int index, (double, double)[] points)
    {
        var (mention, toponym) = (places[index], toponyms[index]);
        var reading = mention.Metonym ? null : _relations.Read(toponyms, index);
        var other = reading?.Other is { } second ? places[toponyms.IndexOf(second)].Place : null;
        if (reading is { Other: not null } && other is null)
        {
            reading = null;
        }

        if (reading is { Relation: PlaceRelation.Direction, IsOutside: false, Direction: { } direction } && _areas.Meant(toponym, mention, direction, places) is { } area)
        {
            mention = mention with { Place = area, Latitude = area.Latitude, Longitude = area.Longitude, RadiusKm = area.RadiusKm, Anchors = [area, mention.Place!], Why = [.. mention.Why, new("part-of-area", 1)] };
        }

        if (reading is not null)
        {
            mention = mention with
            {
                RelationSpan = toponym.Sentence.SpanOf(Math.Max(reading.First, 0), reading.End),
                Anchors = other is null ? mention.Anchors : reading.Other!.First > toponym.First ? [mention.Place!, other] : [other, mention.Place!],
            };
        }

        return _extents.Extend(mention, reading, other, points);
    }

    private PlaceAlternative[] Alternatives(Toponym toponym, int best) =>
    [
        .. Enumerable.Range(0, toponym.Candidates.Length).Where(i => i != best && toponym.Shares[i] >= 0.01)
            .OrderByDescending(i => toponym.Shares[i]).ThenBy(i => toponym.Candidates[i].Row).Take(MostAlternatives)
            .Select(i => new PlaceAlternative(_gazetteer.PlaceAt(toponym.Candidates[i].Row), Math.Round(toponym.Shares[i], 3))),
    ];

    private int PublisherCountry(Document document) =>
        document.Publisher is { } publisher && _media?.TryFind(publisher, out var outlet) == true ? CountryCodes.Number(outlet.Country) : 0;
}
