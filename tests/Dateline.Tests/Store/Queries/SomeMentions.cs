using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Places;
using Dateline.Store;
using Dateline.Store.Queries;
using Dateline.Tests.Exports;
using Dateline.Times;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Store.Queries;

/// <summary>A store of reports with one mention each, all alike but for what a test changes.</summary>
internal sealed class SomeMentions : IDisposable
{
    private readonly SomeStore _some = new();
    private readonly List<StorableReport> _reports = [];

    public string Path => _some.Path;

    public string Folder => _some.Folder;

    /// <summary>A report by this key whose one mention is changed as asked.</summary>
    public SomeMentions With(string key, Func<EventMention, EventMention> change, string? publisher = null, LocalDate? published = null)
    {
        _reports.Add(SomeStore.Storable(SomeStore.Line(Report(key, change, publisher, published))));
        return this;
    }

    public static CodedDocument Report(string key, Func<EventMention, EventMention> change, string? publisher = null, LocalDate? published = null, string coder = "0.1.0")
    {
        var full = SomeReport.Full(key);
        var mention = full.Events[0] with { Places = [], Time = null, Actors = [], Recipients = [] };
        return full with
        {
            Coder = new(coder, [("arcs", "abc")], "plover-0.8", "places-1"),
            Document = full.Document with { Publisher = publisher ?? "Northline News", Published = published ?? new LocalDate(2021, 3, 13) },
            Events = [change(mention)],
        };
    }

    public static PlaceMention Place(string name, string country, double latitude, double longitude, int precision = 1) =>
        new(0, 0, 0, 1, SomeReport.At("Alpha"), name, new(name.Length, name.Length, name, PlaceKind.Settlement, country, "North", null, latitude, longitude, 0), Metonym: false)
        {
            Latitude = latitude,
            Longitude = longitude,
            AcledPrecision = precision,
            UcdpPrecision = precision,
            Geometry = new(GeometryKind.Point, [(longitude, latitude)]),
        };

    public static Timex Days(LocalDate from, LocalDate to) => new(0, 0, 0, 1, SomeReport.At("Monday"), "Monday", TimexType.Date, "x", from, to, TimeGrain.Day);

    /// <summary>The keys of the reports of what a filter finds, newest first, the same whether a query starts from a set or goes by the days.</summary>
    public string Find(MentionFilter filter)
    {
        Write();
        using var store = StoreFile.OpenForReading(_some.Path);
        var (bySet, byDay) = (Keys(new(store), filter), Keys(new(store) { MostSorted = -1, MostSortedOfTwo = -1 }, filter));
        Assert.Equal(bySet, byDay);
        Assert.Equal(bySet.Count(character => character == ' ') + (bySet.Length > 0 ? 1 : 0), new MentionQuery(store).Count(filter));
        return bySet;
    }

    public MentionPage Page(MentionFilter filter, int take, int skip = 0)
    {
        Write();
        using var store = StoreFile.OpenForReading(_some.Path);
        return new MentionQuery(store).Find(filter, take, skip);
    }

    public IReadOnlyList<StoredMention> All(MentionFilter filter)
    {
        Write();
        using var store = StoreFile.OpenForReading(_some.Path);
        return [.. new MentionQuery(store).All(filter)];
    }

    private static string Keys(MentionQuery query, MentionFilter filter) => string.Join(' ', query.Find(filter, 100).Mentions.Select(mention => mention.Report.Record.Key));

    public void Write()
    {
        _some.Write(_reports);
        _reports.Clear();
    }

    public void Dispose() => _some.Dispose();
}
