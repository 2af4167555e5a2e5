using System.Buffers;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Benchmarks;

/// <summary>
/// The whole coding on one thread, from characters to the written record, layer by layer: processor time of the thread, bytes allocated for a word, and the first three layers (the core)
/// beside all of them in the same run. A word is what white space parts.
/// </summary>
internal sealed class CodingSpeed
{
    private static readonly string[] Layers = ["document", "sentences to trees", "mentions", "attributions", "times", "places", "actors", "events", "record"];

    /// <summary>How many of the layers are the language core.</summary>
    private const int Core = 3;

    private readonly DocumentPreparer _preparer;
    private readonly SyntaxAnalyzer _syntax;
    private readonly MentionFinder _mentions;
    private readonly AttributionFinder _attributions;
    private readonly TimexFinder _times;
    private readonly PlaceFinder _places;
    private readonly ActorCoder _actors;
    private readonly EventCoder _events;
    private readonly JsonlExport _export = new();

    private CodingSpeed(DataFolder data, Gazetteer gazetteer)
    {
        _preparer = DocumentPreparer.Load(data);
        _syntax = SyntaxAnalyzer.Load(data);
        _mentions = MentionFinder.Load(data);
        _attributions = AttributionFinder.Load(data);
        _times = TimexFinder.Load(data);
        _places = PlaceFinder.Load(data, gazetteer);
        _actors = ActorCoder.Load(data);
        _events = EventCoder.Load(data);
    }

    /// <param name="inputs">JSONL files of reports, or folders of text files.</param>
    public static int Run(int rounds, IReadOnlyList<string> inputs)
    {
        var data = DataFolder.BesideProgram();
        var before = ThreadClock.Seconds();
        using var gazetteer = Gazetteer.Open(data.File("gazetteer", "places.dlg"));
        var coding = new CodingSpeed(data, gazetteer);
        Console.WriteLine(FormattableString.Invariant($"loaded in {ThreadClock.Seconds() - before:F2} s of processor time"));
        foreach (var input in inputs)
        {
            coding.Measure(Path.GetFileName(input.TrimEnd('/')), [.. ReportFiles.Read(input)], rounds);
        }

        return 0;
    }

    private void Measure(string name, RawReport[] reports, int rounds)
    {
        var words = reports.Sum(r => r.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
        var best = Enumerable.Repeat(double.MaxValue, Layers.Length).ToArray();
        var bytes = new long[Layers.Length];
        for (var round = 0; round < rounds; round++)
        {
            var seconds = new double[Layers.Length];
            Array.Clear(bytes);
            foreach (var report in reports)
            {
                Code(report, seconds, bytes);
            }

            Console.WriteLine(FormattableString.Invariant($"{name} round {round + 1}: {words / seconds.Sum():F0} words/s, the core alone {words / seconds.Take(Core).Sum():F0}, ratio {seconds.Sum() / seconds.Take(Core).Sum():F2}"));
            best = [.. best.Zip(seconds, Math.Min)];
        }

        Console.WriteLine(FormattableString.Invariant($"{name}: {reports.Length} reports, {words} words; every layer at its best: {words / best.Sum():F0} words/s, the core {words / best.Take(Core).Sum():F0}"));
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Console.WriteLine(FormattableString.Invariant($"  {Layers[layer],-20}{100 * best[layer] / best.Sum(),6:F1} %{1e6 * best[layer] / words,8:F2} us a word{(double)bytes[layer] / words,8:F0} bytes a word"));
        }
    }

    private void Code(RawReport report, double[] seconds, long[] bytes)
    {
        var (layer, time, allocated) = (0, ThreadClock.Seconds(), GC.GetAllocatedBytesForCurrentThread());
        var document = Done(_preparer.Prepare(report));
        var sentences = Done(_syntax.Analyze(document));
        var mentions = Done(_mentions.Find(document, sentences));
        var attributions = Done(_attributions.Find(document, sentences, mentions));
        var times = Done(_times.Find(document, sentences));
        var places = Done(_places.Find(document, sentences, mentions));
        var actors = Done(_actors.Code(document, sentences, mentions));
        var events = Done(_events.Code(new EventContext(document, sentences, mentions, attributions, times, places, actors)));
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        _export.Write(new(document, new("0", _events.Models, "plover", "0"), sentences, mentions, places, times, attributions, events, document.Diagnostics), new(), buffer);
        Done(buffer);

        T Done<T>(T read)
        {
            var (now, total) = (ThreadClock.Seconds(), GC.GetAllocatedBytesForCurrentThread());
            seconds[layer] += now - time;
            bytes[layer] += total - allocated;
            layer++;
            (time, allocated) = (ThreadClock.Seconds(), GC.GetAllocatedBytesForCurrentThread());
            return read;
        }
    }
}
