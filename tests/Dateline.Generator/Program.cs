using System.Buffers;
using System.Globalization;
using Dateline.Exports;
using Dateline.Generator;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["generate", "--seed", var seed, "--reports", var reports, "-o", var folder]:
        Generate(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(reports, CultureInfo.InvariantCulture), folder);
        return 0;
    case ["judge", var folder, "--store", var path]:
        Console.WriteLine(Truth.Judge(Path.Combine(folder, "truth.jsonl"), path));
        var (all, exact) = Truth.JudgeJoining(Path.Combine(folder, "truth.jsonl"), path);
        Console.WriteLine($"joining, all mentions: {all}\njoining, place and day exact: {exact}");
        var (announced, right) = Truth.JudgeOutcomes(Path.Combine(folder, "truth.jsonl"), path);
        Console.WriteLine($"outcomes: {right:N0} of {announced:N0} announced events right, {(double)right / announced:0.0000}");
        return 0;
    case ["fit", .. var folders]:
        var fit = new WeightFit();
        foreach (var fitted in folders)
        {
            Truth.AddTo(fit, Path.Combine(fitted, "truth.jsonl"), Path.Combine(fitted, "events.dls"));
        }

        Console.WriteLine(fit.Fit());
        return 0;
    default:
        Console.Error.WriteLine("usage: generate --seed N --reports N -o DIR | judge DIR --store FILE | fit DIR... (each with its events.dls)");
        return 2;
}

static void Generate(int seed, int count, string folder)
{
    const int ReportsOfEvent = 5;
    Directory.CreateDirectory(folder);
    var world = new InventedWorld(seed, Math.Max(1, count / ReportsOfEvent));
    using var records = File.Create(Path.Combine(folder, "records.jsonl"));
    using var truth = File.Create(Path.Combine(folder, "truth.jsonl"));
    using var events = File.Create(Path.Combine(folder, "events.jsonl"));
    var export = new JsonlExport();
    var buffer = new ArrayBufferWriter<byte>();
    foreach (var report in new ReportGenerator(seed, world).Generate(count))
    {
        buffer.ResetWrittenCount();
        export.Write(new RecordBuilder(report).Build(), new ExportOptions { WithText = true }, buffer);
        records.Write(buffer.WrittenSpan);
        Truth.Write(truth, report);
    }

    foreach (var told in world.Events)
    {
        Truth.Write(events, told);
    }
}
