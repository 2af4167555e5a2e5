using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;

namespace Dateline.Tests.Gazetteers;

/// <summary>A place file of a few rows in a folder of its own, gone when disposed.</summary>
public sealed class TinyGazetteer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-gazetteer-").FullName;

    public TinyGazetteer(params GazetteerRow[] rows)
    {
        Path = System.IO.Path.Combine(_folder, "tiny.dlg");
        GazetteerWriter.Write(Path, rows, "test");
        Gazetteer = Gazetteer.Open(Path);
    }

    public string Path { get; }

    public Gazetteer Gazetteer { get; }

    public static GazetteerRow Country(string code, string name, double latitude, double longitude, params string[] names) =>
        new(name, PlaceKind.Country, code, latitude, longitude) { IsArea = true, Names = names, Population = 10_000_000, RadiusKm = 300 };

    public static GazetteerRow Province(string code, string name, double latitude, double longitude, params string[] names) =>
        new(name, PlaceKind.Admin1, code, latitude, longitude) { IsArea = true, Names = names, Population = 1_000_000, RadiusKm = 80 };

    public static GazetteerRow Town(string area, string name, double latitude, double longitude, long population = 50_000, params string[] names) =>
        new(name, PlaceKind.Settlement, area, latitude, longitude) { Population = population, Names = names, RadiusKm = 3 };

    /// <summary>The names of the rows that bear a name, in order of the file.</summary>
    public string[] Find(string name)
    {
        var candidates = new PlaceCandidate[64];
        return [.. candidates[..Gazetteer.Find(name, candidates)].Select(c => Gazetteer.Name(c.Row))];
    }

    /// <summary>The names of the places with similar names, the nearest first.</summary>
    public string[] FindSimilar(string name, string country, int most = 10)
    {
        var places = new SimilarPlace[most];
        return [.. places[..Gazetteer.FindSimilar(name, country, places)].Select(c => Gazetteer.Name(c.Row))];
    }

    public void Dispose()
    {
        Gazetteer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
