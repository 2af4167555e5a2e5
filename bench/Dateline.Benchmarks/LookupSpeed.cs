using System.Diagnostics;
using Dateline.Gazetteers;
using Dateline.Lexicons;

namespace Dateline.Benchmarks;

/// <summary>Lookups a second of processor time in the place file on one thread: names it has, names it lacks, other romanisations; bytes allocated by a miss; milliseconds to open it. Beside a dictionary of the same names.</summary>
internal static class LookupSpeed
{
    private const int Rounds = 5;
    private const int Names = 100_000;
    private static readonly string[] Countries = ["SY", "IQ", "UA", "YE", "SD"];

    public static int Run()
    {
        var path = DataFolder.BesideProgram().File("gazetteer", "places.dlg");
        using var gazetteer = Gazetteer.Open(path);
        var names = Enumerable.Range(0, Names).Select(i => gazetteer.Name((int)((long)i * gazetteer.Count / Names))).ToArray();
        var missing = Array.ConvertAll(names, n => n + "qx");
        var romanised = Enumerable.Range(0, gazetteer.Count).Where(r => Countries.Contains(gazetteer.Country(r))).Where((_, i) => i % 17 == 0).Select(r => (Misspelt(gazetteer.Name(r)), gazetteer.Country(r))).ToArray();
        var dictionary = names.Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => n.Length, StringComparer.Ordinal);
        var candidates = new PlaceCandidate[64];
        var similar = new SimilarPlace[10];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            Gazetteer.Open(path).Dispose();
            var open = clock.Elapsed.TotalMilliseconds;
            var reference = PerSecond(names.Length, () => names.Sum(n => dictionary[n]));
            var found = PerSecond(names.Length, () => names.Sum(n => gazetteer.Find(n, candidates)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var missed = PerSecond(missing.Length, () => missing.Sum(n => gazetteer.Find(n, candidates)));
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)missing.Length;
            var fuzzy = PerSecond(romanised.Length, () => romanised.Sum(n => gazetteer.FindSimilar(n.Item1, n.Item2, similar)));
            var likely = PerSecond(romanised.Length, () => romanised.Sum(n => gazetteer.FindLikely(n.Item1, n.Item2, similar)));
            Console.WriteLine(FormattableString.Invariant($"open {open:F1} ms; found {found:F0}/s; missed {missed:F0}/s, {allocated:F1} bytes each; likely spellings {likely:F0}/s; similar {fuzzy:F0}/s; dictionary {reference:F0}/s"));
        }

        return 0;
    }

    /// <summary>Other vowels, as another romanisation has them.</summary>
    private static string Misspelt(string name) => name.Replace('a', 'e').Replace('u', 'o');

    private static double PerSecond(int count, Func<int> work)
    {
        var start = ThreadClock.Seconds();
        GC.KeepAlive(work());
        return count / (ThreadClock.Seconds() - start);
    }
}
