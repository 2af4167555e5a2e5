using Dateline.Evaluation;
using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Gazetteers;
using Xunit;

namespace Dateline.Tests.Evaluation;

/// <summary>The report that Dateline was made for: the `seed` of the gold, read from the corpora beside the checkout.</summary>
public sealed class SeedReportTest(DevelopmentCorpora corpora) : IClassFixture<DevelopmentCorpora>
{
    [Fact]
    public void Its_dateline_publisher_credit_and_licence_are_read()
    {
        var document = Coded().Document;
        Assert.Equal("Tehran", document.Dateline?.Place);
        Assert.Contains("Mehr", document.Publisher, StringComparison.Ordinal);
        Assert.Equal("Fars News Agency", Assert.Single(document.Credits).Name);
        Assert.Equal("CC-BY-4.0", document.Licence);
    }

    [Fact]
    public void Fourteen_of_its_gold_events_are_found()
    {
        var (gold, coded) = (Gold(), Coded());
        var found = gold.Events.Count(e => Spots(gold, e).Any(spot => coded.Events.Any(c => Matching.Overlap(c.Trigger, spot) > 0)));
        Assert.InRange(found, 14, gold.Events.Count);
    }

    [Theory]
    [InlineData(Status.Planned)]
    [InlineData(Status.Possible)]
    [InlineData(Status.Expected)]
    [InlineData(Status.Occurred)]
    public void It_has_an_event_of_the_status(Status status) => Assert.Contains(Coded().Events, e => e.Status == status);

    [Theory]
    [InlineData("anti-ISIL operations", "operations", Status.Planned)]
    [InlineData("can be the next targets", "targets", Status.Possible)]
    [InlineData("More likely, the next operation", "operation", Status.Expected)]
    [InlineData("have arrived", "arrived", Status.Occurred)]
    public void An_event_has_its_status(string words, string trigger, Status status)
    {
        var coded = Coded();
        var at = coded.Document.Raw.Characters.IndexOf(words, StringComparison.Ordinal);
        Assert.Contains(coded.Events, e => e.TriggerText == trigger && e.Trigger.Start >= at && e.Trigger.End <= at + words.Length && e.Status == status);
    }

    [Fact]
    public void One_chain_has_three_hops() =>
        Assert.Contains(Coded().Events, e => e.Hops.Count == 3 && e.Hops[0].Name.EndsWith("Assad", StringComparison.Ordinal) && e.Hops[1].Name == "Konstantin Kosachev" && e.Hops[2].Name == "Fars News Agency");

    /// <summary>Coordinates: GeoNames and OurAirports, rounded. A place that is named with a relation is held by its anchor.</summary>
    [Theory]
    [InlineData("Aleppo", 36.20, 37.16)]
    [InlineData("Homs", 34.73, 36.72)]
    [InlineData("Palmyra", 34.56, 38.28)]
    [InlineData("Deir Hafer", 36.16, 37.71)]
    [InlineData("Raqqa", 35.95, 39.01)]
    [InlineData("Tadif", 36.35, 37.53)]
    [InlineData("al-Bab", 36.37, 37.52)]
    [InlineData("T4", 34.52, 37.63)]
    [InlineData("Kuweires", 36.19, 37.58)]
    public void Its_places_are_located_within_15_km(string name, double latitude, double longitude)
    {
        var places = Coded().Places.Where(p => p.Text.Contains(name, StringComparison.Ordinal)).ToArray();
        Assert.Contains(places, p => p.Anchors.Append(p.Place!).Any(a => a is not null && GeoDistance.Km(a.Latitude, a.Longitude, latitude, longitude) <= 15));
    }

    /// <summary>"The Eastern territories of Hama province": the gold's point of the settled east of the province.</summary>
    [Fact]
    public void The_east_of_its_province_is_a_point_of_its_own() =>
        Assert.Contains(Coded().Places, p => p.Text == "Hama" && p.Latitude is { } latitude && p.Longitude is { } longitude && GeoDistance.Km(latitude, longitude, 35.1, 37.5) <= 20);

    private static GoldReport Gold() => GoldReport.ReadAll(Path.Combine(DevelopmentCorpora.Corpora(), "gold")).Single(r => r.Input.Key == "seed");

    private static IEnumerable<Dateline.Text.TextSpan> Spots(GoldReport report, GoldEvent goldEvent) =>
        goldEvent.Alternatives.Prepend(goldEvent.Trigger).SelectMany(words => Matching.FindAll(report.Input.Text, report.Sentences[goldEvent.Sentence], words));

    private CodedDocument Coded() => corpora.Code(Gold().Input);
}
