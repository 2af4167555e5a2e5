using System.Diagnostics;
using System.Globalization;
using Dateline.Store;
using Dateline.Store.Queries;
using NodaTime;

namespace Dateline.Benchmarks;

/// <summary>Opening a store and one page of each filter, by the clock: the first time, then the median of several.</summary>
internal static class QuerySpeed
{
    private const int Rounds = 9;
    private const int Page = 20;

    private static readonly int[] FarApart = [10_000, 200_000, 600_000];

    /// <summary>Returns the exit code.</summary>
    public static int Run(string path)
    {
        // Compiled on another store, so that the first figures are those of the file and not of the compiler.
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        StoreFile.OpenForWriting(Path.Combine(folder, "warm.dls")).Dispose();
        using (var warm = StoreFile.OpenForReading(Path.Combine(folder, "warm.dls")))
        {
            new MentionQuery(warm).Find(new() { Text = "a", Actors = ["a"], Box = new(0, 0, 1, 1), Publishers = ["a"] }, Page);
        }

        Directory.Delete(folder, recursive: true);
        Tell("open", () => StoreFile.OpenForReading(path).Dispose());
        using var store = StoreFile.OpenForReading(path);
        var query = new MentionQuery(store);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query.Count(MentionFilter.All):N0} mentions"));
        foreach (var (name, filter) in Filters(query))
        {
            MentionPage? page = null;
            Tell(name, () => page = query.Find(filter, Page));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {(page!.IsTotalExact ? "" : "more than ")}{page.Total:N0} found"));
        }

        return 0;
    }

    /// <summary>One of each kind, with values that the store holds: those of mentions far apart in it.</summary>
    private static IEnumerable<(string Name, MentionFilter Filter)> Filters(MentionQuery query)
    {
        var some = FarApart.SelectMany(skip => query.Find(MentionFilter.All, 1, skip).Mentions).ToArray();
        yield return ("nothing", MentionFilter.All);
        foreach (var status in (string[])["occurred", "conditional"])
        {
            yield return ($"status {status}", new() { Statuses = [status] });
        }

        yield return ("two statuses", new() { Statuses = ["planned", "expected"] });
        yield return ("one day", new() { From = some[0].Event.Time?.From ?? new LocalDate(2021, 1, 1), To = some[0].Event.Time?.From ?? new LocalDate(2021, 1, 1) });
        foreach (var mention in some)
        {
            yield return ($"type {mention.Event.Type}", new() { Types = [mention.Event.Type] });
            yield return ($"publisher {mention.Report.Record.Publisher}", new() { Publishers = [mention.Report.Record.Publisher ?? "x"] });
            foreach (var actor in mention.Event.Actors.Take(1))
            {
                yield return ($"actor {actor.Name}", new() { Actors = [actor.Name] });
                yield return ($"actor {actor.Code}", new() { Actors = [actor.Code ?? "XXX"] });
            }

            foreach (var place in mention.Event.Places.Take(1))
            {
                yield return ($"place {place.Name}", new() { Places = [place.Name ?? place.Text] });
                yield return ($"country {place.Country}", new() { Countries = [place.Country ?? "XX"] });
                yield return ("box of a degree", new() { Box = new(place.Longitude!.Value - 0.5, place.Latitude!.Value - 0.5, place.Longitude.Value + 0.5, place.Latitude.Value + 0.5) });
            }

            foreach (var hop in mention.Event.Hops.Take(1))
            {
                yield return ($"source {hop.Name}", new() { Sources = [hop.Name] });
            }

            var words = mention.Report.Record.Text!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            yield return ($"text {words[7]}", new() { Text = words[7] });
            yield return ($"text \"{words[20]} {words[21]}\"", new() { Text = $"\"{words[20]} {words[21]}\"" });
        }

        yield return ("text the", new() { Text = "the" });
        yield return ("text of nowhere", new() { Text = "nowheresuchaword" });
        yield return ("actor of nowhere", new() { Actors = ["nowheresuchaword"] });
        yield return ("box of half the world", new() { Box = new(-180, -90, 0, 90) });
    }

    private static void Tell(string name, Action work)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} first {first,7:0.0} ms, median {times[Rounds / 2],7:0.0} ms"));
    }
}
