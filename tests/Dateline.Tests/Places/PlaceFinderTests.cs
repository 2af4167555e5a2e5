using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Tests.Gazetteers;
using Xunit;

namespace Dateline.Tests.Places;

public sealed class PlaceFinderTests : IDisposable
{
    private readonly TinyGazetteer _tiny = new(
        TinyGazetteer.Country("SY", "Syria", 35, 38),
        TinyGazetteer.Province("SY.09", "Aleppo", 36.2, 37.5),
        TinyGazetteer.Province("SY.11", "Homs", 34.4, 37.9),
        TinyGazetteer.Town("SY.09", "Aleppo", 36.2, 37.16, 1_600_000),
        TinyGazetteer.Town("SY.11", "Homs", 34.73, 36.72, 800_000),
        TinyGazetteer.Town("SY.09", "Tadif", 36.35, 37.53, 36_000),
        TinyGazetteer.Town("SY.09", "Kwayris Sharqi", 36.18, 37.58, 3_000, "Kwayris"),
        new GazetteerRow("Tiyas Air Base", PlaceKind.AirBase, "SY.11", 34.52, 37.63) { FurtherPrimaryNames = ["T4"], RadiusKm = 3 },
        new GazetteerRow("Euphrates", PlaceKind.River, "", 35.9, 39) { RadiusKm = 400, Shape = [(38.2, 36.4), (39, 35.9), (40.1, 35.3)] },
        TinyGazetteer.Country("US", "United States", 39.76, -98.5, "U.S."),
        TinyGazetteer.Province("US.OH", "Ohio", 40.2, -83),
        TinyGazetteer.Province("US.KY", "Kentucky", 37.5, -85),
        TinyGazetteer.Town("US.OH", "Paris", 40.9, -81.2, 4_000),
        TinyGazetteer.Town("US.KY", "Paris", 38.2, -84.3, 9_000),
        TinyGazetteer.Country("FR", "France", 46, 2),
        TinyGazetteer.Province("FR.BR", "Brie", 48.6, 2.9),
        TinyGazetteer.Town("US.OH", "Brie", 40.1, -81.1, 90_000),
        TinyGazetteer.Town("US.OH", "Melun", 40.3, -81.4, 30_000),
        TinyGazetteer.Town("FR.BR", "Melun", 48.54, 2.66, 40_000),
        TinyGazetteer.Town("FR.BR", "Nov", 48.6, 2.6, 90_000),
        TinyGazetteer.Town("FR.BR", "Al", 48.7, 2.6, 90_000),
        new GazetteerRow("Paris", PlaceKind.Capital, "FR", 48.85, 2.35) { Population = 2_100_000, RadiusKm = 16 });

    private string _text = "";

    [Fact]
    public void The_largest_place_of_a_name_is_meant_where_nothing_is_said()
    {
        var place = Single("He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Paris/PROPN/2/obl");
        Assert.Equal("FR", place.Place!.Country);
        Assert.NotEmpty(place.Alternatives);
        Assert.NotEmpty(place.Why);
    }

    [Fact]
    public void A_place_before_a_comma_and_its_state_lies_in_that_state()
    {
        var places = Find("He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Paris/PROPN/2/obl ,/PUNCT/6/punct Kentucky/PROPN/4/appos");
        Assert.Equal("Kentucky", places[0].Place!.Admin1);
    }

    [Fact]
    public void The_east_of_an_area_with_an_outline_is_a_part_of_the_outline()
    {
        using var tiny = new TinyGazetteer(
            TinyGazetteer.Country("SY", "Syria", 35, 38),
            TinyGazetteer.Province("SY.11", "Homs", 34.4, 37.9) with { Shape = [(36, 34), (39, 34), (39, 35), (36, 35), (36, 34)] });
        var place = Assert.Single(Find(tiny, "Shells/NOUN/2/nsubj hit/VERB/0/root eastern/ADJ/5/amod Homs/PROPN/5/compound province/NOUN/2/obj"));
        Assert.Equal(GeometryKind.Polygon, place.Geometry!.Kind);
        Assert.All(place.Geometry.Coordinates, p => Assert.InRange(p.Longitude, 37.5, 39));
        Assert.True(Rings.SignedArea(place.Geometry.Coordinates) > 0, "counter-clockwise");
    }

    [Fact]
    public void Eastern_X_is_the_area_where_places_of_its_east_are_named_beside_it()
    {
        var places = Find("Troops/NOUN/2/nsubj hold/VERB/0/root eastern/ADJ/4/amod Homs/PROPN/2/obj near/ADP/6/case T4/PROPN/4/nmod");
        Assert.Equal(PlaceKind.Admin1, places[0].Place!.Kind);
        Assert.Equal(PlaceKind.Settlement, Single("Troops/NOUN/2/nsubj hold/VERB/0/root eastern/ADJ/4/amod Homs/PROPN/2/obj").Place!.Kind);
    }

    [Fact]
    public void A_direction_before_a_nationality_is_not_the_direction_of_the_name_behind_it() =>
        Assert.Null(Single("Troops/NOUN/2/nsubj hold/VERB/0/root the/DET/6/det eastern/ADJ/6/amod Syrian/ADJ/6/amod city/NOUN/2/obj of/ADP/8/case Homs/PROPN/6/nmod").Direction);

    [Fact]
    public void The_direction_in_the_name_of_an_organisation_is_not_the_place_s()
    {
        var sentences = Some.Sentences("Teachers/NOUN/6/nsubj from/ADP/5/case Northern/ADJ/5/amod Ohio/PROPN/5/compound University/PROPN/1/nmod left/VERB/0/root");
        Assert.Null(Assert.Single(Finder(_tiny).Resolve(Some.Document(sentences), sentences, [sentences[0][3].Span])).Direction);
    }

    [Fact]
    public void A_place_beside_its_province_is_read_as_the_town()
    {
        var places = Find("Shells/NOUN/2/nsubj hit/VERB/0/root Aleppo/PROPN/2/obj in/ADP/6/case northern/ADJ/6/amod Syria/PROPN/2/obl");
        Assert.Equal(PlaceKind.Settlement, places[0].Place!.Kind);
    }

    [Fact]
    public void A_type_word_says_which_kind_is_meant_for_the_whole_enumeration()
    {
        var places = Find("Troops/NOUN/2/nsubj fight/VERB/0/root in/ADP/7/case Aleppo/PROPN/7/compound and/CCONJ/6/cc Homs/PROPN/4/conj provinces/NOUN/2/obl");
        Assert.All(places, p => Assert.Equal(PlaceKind.Admin1, p.Place!.Kind));
        Assert.Equal(2, places.Count);
    }

    [Fact]
    public void An_enumeration_names_places_of_one_sort()
    {
        var places = Find("Storms/NOUN/2/nsubj crossed/VERB/0/root Ohio/PROPN/2/obj ,/PUNCT/5/punct Kentucky/PROPN/3/conj and/CCONJ/7/cc Homs/PROPN/3/conj");
        Assert.Equal(["Ohio", "Kentucky", "Homs"], places.Select(p => p.Place!.Name));
        Assert.Equal(PlaceKind.Admin1, places[0].Place!.Kind);
    }

    [Fact]
    public void A_part_of_a_place_is_a_sector_of_it()
    {
        var place = Single("Shells/NOUN/2/nsubj hit/VERB/0/root eastern/ADJ/4/amod Aleppo/PROPN/2/obj");
        Assert.Equal((PlaceRelation.Direction, "E"), (place.Relation, place.Direction));
        Assert.True(place.Longitude > place.Place!.Longitude);
        AssertRing(place.Geometry!);
    }

    [Fact]
    public void North_of_a_base_is_beyond_its_edge()
    {
        var place = Single("They/PRON/2/nsubj moved/VERB/0/root north/ADV/2/advmod of/ADP/5/case T4/PROPN/3/obl airbase/NOUN/5/flat");
        Assert.Equal(("Tiyas Air Base", PlaceRelation.Direction, "N"), (place.Place!.Name, place.Relation, place.Direction));
        Assert.InRange(place.Latitude!.Value - place.Place.Latitude, 0.02, 0.12);
        Assert.Equal(2, place.AcledPrecision);
        AssertRing(place.Geometry!);
    }

    [Fact]
    public void A_distance_and_a_direction_make_a_point()
    {
        var place = Single("It/PRON/2/nsubj fell/VERB/0/root 20/NUM/4/nummod km/NOUN/5/obl south-west/ADV/2/advmod of/ADP/7/case Tadif/PROPN/5/obl");
        Assert.Equal((PlaceRelation.Distance, "SW", 20.0), (place.Relation, place.Direction, place.DistanceKm));
        Assert.Equal(20, GeoDistance.Km(place.Latitude!.Value, place.Longitude!.Value, place.Place!.Latitude, place.Place.Longitude), 1);
        Assert.Equal(GeometryKind.Point, place.Geometry!.Kind);
        Assert.Equal("20 km south-west of Tadif", TextOf(place));
    }

    [Fact]
    public void Between_two_towns_is_the_line_and_its_middle()
    {
        var places = Find("They/PRON/2/nsubj clashed/VERB/0/root between/ADP/4/case Tadif/PROPN/2/obl and/CCONJ/6/cc Aleppo/PROPN/4/conj");
        Assert.All(places, p => Assert.Equal(PlaceRelation.Between, p.Relation));
        Assert.Equal(["Tadif", "Aleppo"], places[0].Anchors.Select(a => a.Name));
        Assert.Equal(["Tadif", "Aleppo"], places[1].Anchors.Select(a => a.Name));
        Assert.Equal(GeometryKind.LineString, places[0].Geometry!.Kind);
        Assert.Equal((places[0].Place!.Latitude + places[1].Place!.Latitude) / 2, places[0].Latitude!.Value, 2);
    }

    [Fact]
    public void From_one_town_to_another_is_a_line_and_each_keeps_its_point()
    {
        var places = Find("Land/NOUN/2/nsubj stretched/VERB/0/root from/ADP/4/case Tadif/PROPN/2/obl to/ADP/6/case Homs/PROPN/2/obl");
        Assert.All(places, p => Assert.Equal(PlaceRelation.Along, p.Relation));
        Assert.Equal(36.35, places[0].Latitude!.Value, 2);
        Assert.Equal(2, places[1].Geometry!.Coordinates.Count);
    }

    [Fact]
    public void Along_a_river_is_its_course()
    {
        var place = Single("They/PRON/2/nsubj marched/VERB/0/root along/ADP/5/case the/DET/5/det Euphrates/PROPN/2/obl");
        Assert.Equal(PlaceRelation.Along, place.Relation);
        Assert.Equal((GeometryKind.LineString, 3), (place.Geometry!.Kind, place.Geometry.Coordinates.Count));
        Assert.Equal(5, place.UcdpPrecision);
    }

    [Fact]
    public void Near_a_town_is_wider_and_less_precise()
    {
        var place = Single("It/PRON/2/nsubj fell/VERB/0/root near/ADP/6/case the/DET/5/det town/NOUN/2/obl of/ADP/7/case Tadif/PROPN/5/nmod");
        Assert.Equal(PlaceRelation.Near, place.Relation);
        Assert.True(place.RadiusKm > place.Place!.RadiusKm);
        Assert.Equal((2, 2), (place.AcledPrecision, place.UcdpPrecision));
    }

    [Fact]
    public void A_plain_town_is_exact_and_a_country_is_not()
    {
        Assert.Equal((1, 1), Precision(Single("It/PRON/2/nsubj fell/VERB/0/root in/ADP/4/case Tadif/PROPN/2/obl")));
        Assert.Equal((3, 6), Precision(Single("It/PRON/2/nsubj fell/VERB/0/root in/ADP/4/case Syria/PROPN/2/obl")));
    }

    [Fact]
    public void A_country_that_speaks_is_a_metonym_and_one_that_is_shelled_is_not()
    {
        Assert.True(Single("Syria/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj").Metonym);
        Assert.False(Single("Shells/NOUN/2/nsubj hit/VERB/0/root Syria/PROPN/2/obj").Metonym);
    }

    [Fact]
    public void What_a_country_does_it_does_with_the_countries_beside_it()
    {
        var places = Find("They/PRON/2/nsubj agreed/VERB/0/root with/ADP/4/case France/PROPN/2/obl and/CCONJ/6/cc Syria/PROPN/4/conj");
        Assert.Equal([true, true], places.Select(p => p.Metonym));
    }

    [Theory]
    [InlineData("Aleppo", "Kwayris Sharqi")]
    [InlineData("Ohio", null)]
    public void An_unknown_spelling_is_looked_for_in_the_countries_of_the_known_names(string known, string? meant)
    {
        var sentences = Some.Sentences($"Troops/NOUN/2/nsubj took/VERB/0/root villages/NOUN/2/obj of/ADP/5/case Kuweires/PROPN/3/nmod near/ADP/7/case {known}/PROPN/2/obl");
        var mention = new Mention(0, 0, 4, 5, 4, sentences[0][4].Span, "Kuweires", MentionKind.Place, "Kuweires", 0) { IsName = true };
        var places = Finder(_tiny).Find(Some.Document(sentences), sentences, new([mention]));
        Assert.Equal(meant, places.FirstOrDefault(p => p.Text == "Kuweires")?.Place?.Name);
    }

    [Fact]
    public void The_adjective_of_a_country_tells_where_the_places_of_the_report_lie()
    {
        Assert.Equal("FR", Single("He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Melun/PROPN/2/obl").Place!.Country);
        Assert.Equal("US", Single("American/ADJ/2/amod troops/NOUN/3/nsubj live/VERB/0/root in/ADP/5/case Melun/PROPN/3/obl").Place!.Country);
    }

    [Fact]
    public void An_area_that_shares_its_name_with_no_town_of_its_own_is_meant_before_a_small_town_elsewhere()
    {
        Assert.Equal(PlaceKind.Admin1, Single("He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Brie/PROPN/2/obl").Place!.Kind);
        Assert.Equal(PlaceKind.Settlement, Single("He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Aleppo/PROPN/2/obl").Place!.Kind);
    }

    [Fact]
    public void The_military_airfield_of_a_village_is_a_place()
    {
        var place = Single("They/PRON/2/nsubj took/VERB/0/root tanks/NOUN/2/obj from/ADP/7/case Kwayris/PROPN/7/compound Military/PROPN/7/compound Airfield/PROPN/2/obl");
        Assert.Equal("Kwayris", place.Text);
    }

    [Theory]
    [InlineData("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Al/PROPN/2/obl")]
    [InlineData("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Nov./PROPN/2/obl")]
    public void An_article_or_the_abbreviation_of_a_month_is_no_place(string sentence) => Assert.Empty(Find(sentence));

    [Theory]
    [InlineData("Clashes/NOUN/2/nsubj hit/VERB/0/root Homs/PROPN/2/obj near/ADP/7/case the/DET/7/det French/ADJ/7/amod border/NOUN/2/obl", "near the French border", PlaceRelation.Near)]
    [InlineData("They/PRON/2/nsubj left/VERB/0/root Homs/PROPN/2/obj for/ADP/6/case the/DET/6/det border/NOUN/2/obl with/ADP/8/case France/PROPN/6/nmod", "border with France", PlaceRelation.Along)]
    public void The_border_of_two_countries_is_a_line(string sentence, string words, PlaceRelation relation)
    {
        using var tiny = new TinyGazetteer(
            TinyGazetteer.Country("SY", "Syria", 35, 38) with { Shape = [(36, 33), (40, 33), (40, 37), (38, 37), (36, 37), (36, 33)] },
            TinyGazetteer.Country("FR", "France", 39, 38) with { Shape = [(36, 37), (38, 37), (40, 37), (40, 41), (36, 41), (36, 37)] },
            TinyGazetteer.Town("SY", "Homs", 36.9, 37.9, 800_000));
        var border = Assert.Single(Find(tiny, sentence), p => p.Geometry?.Kind == GeometryKind.LineString);
        Assert.Equal((relation, words), (border.Relation, TextOf(border)));
        Assert.Equal(["France", "Syria"], border.Anchors.Select(a => a.Name));
        Assert.All(border.Geometry!.Coordinates, p => Assert.Equal(37, p.Latitude));
        Assert.Equal((37.0, 38.0), (border.Latitude, border.Longitude));
    }

    [Fact]
    public void A_border_of_a_country_that_borders_on_none_of_the_report_is_no_place() =>
        Assert.Single(Find("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Homs/PROPN/2/obl near/ADP/7/case the/DET/7/det French/ADJ/8/amod border/NOUN/2/obl"));

    [Fact]
    public void A_given_span_is_resolved_as_it_stands()
    {
        var sentences = Some.Sentences("Syrian/ADJ/2/amod troops/NOUN/3/nsubj left/VERB/0/root Mr./NOUN/5/compound Paris/PROPN/3/obj");
        var spans = new[] { sentences[0][4].Span, sentences[0][0].Span };
        var places = Finder(_tiny).Resolve(Some.Document(sentences), sentences, spans);
        Assert.Equal(["Syria", "Paris"], places.Select(p => p.Place!.Name));
    }

    [Theory]
    [InlineData("Mr./NOUN/2/compound Aleppo/PROPN/3/nsubj spoke/VERB/0/root")]
    [InlineData("He/PRON/2/nsubj lives/VERB/0/root in/ADP/5/case Paris/PROPN/5/compound Street/PROPN/2/obl")]
    public void A_person_or_a_street_is_no_place(string sentence) => Assert.Empty(Find(sentence));

    [Fact]
    public void A_report_without_places_has_none() => Assert.Empty(Find("It/PRON/2/nsubj rained/VERB/0/root"));

    public void Dispose() => _tiny.Dispose();

    private static (int?, int?) Precision(PlaceMention place) => (place.AcledPrecision, place.UcdpPrecision);

    private static void AssertRing(PlaceGeometry geometry)
    {
        Assert.Equal(GeometryKind.Polygon, geometry.Kind);
        Assert.Equal(geometry.Coordinates[0], geometry.Coordinates[^1]);
        var doubleArea = 0.0;
        for (var i = 0; i + 1 < geometry.Coordinates.Count; i++)
        {
            var ((x1, y1), (x2, y2)) = (geometry.Coordinates[i], geometry.Coordinates[i + 1]);
            doubleArea += (x1 * y2) - (x2 * y1);
        }

        Assert.True(doubleArea > 0, "the ring runs clockwise");
    }

    private string TextOf(PlaceMention place) => _text[place.RelationSpan!.Value.Start..place.RelationSpan.Value.End];

    private PlaceMention Single(string sentence) => Assert.Single(Find(sentence));

    private IReadOnlyList<PlaceMention> Find(string sentence) => Find(_tiny, sentence);

    private IReadOnlyList<PlaceMention> Find(TinyGazetteer tiny, string sentence)
    {
        var sentences = Some.Sentences(sentence);
        _text = Some.TextOf(sentences);
        return Finder(tiny).Find(Some.Document(sentences), sentences, new([]));
    }

    private static PlaceFinder Finder(TinyGazetteer tiny) => PlaceFinder.Load(new DataFolder(RepositoryFolder.File("data")), tiny.Gazetteer);
}
