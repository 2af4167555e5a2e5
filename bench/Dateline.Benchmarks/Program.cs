using System.Globalization;
using Dateline.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args is ["reports", var count, var file])
{
    var generator = new ReportGenerator(seed: 1);
    using var writer = new StreamWriter(file);
    writer.NewLine = "\n";
    for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
    {
        writer.WriteLine(generator.Line(i));
    }

    return 0;
}

if (args is ["syntax", var data])
{
    return SyntaxSpeed.Run(data);
}

if (args is ["lookups"])
{
    return LookupSpeed.Run();
}

if (args is ["core", var rounds, .. { Length: > 0 } inputs])
{
    return CoreSpeed.Run(int.Parse(rounds, CultureInfo.InvariantCulture), inputs);
}

if (args is ["coding", var codingRounds, .. { Length: > 0 } reports])
{
    return CodingSpeed.Run(int.Parse(codingRounds, CultureInfo.InvariantCulture), reports);
}

if (args is ["says", var times, var folder])
{
    return SaysSpeed.Run(int.Parse(times, CultureInfo.InvariantCulture), folder);
}

if (args is ["process", var program, var input, var threads])
{
    return ProcessRun.Run(program, input, threads);
}

if (args is ["store", var records])
{
    return StoreSpeed.Run(records);
}

if (args is ["queries", var stored])
{
    return QuerySpeed.Run(stored);
}

Console.Error.WriteLine("usage: reports COUNT FILE.jsonl | lookups | syntax TREEBANK.conllu.gz | core ROUNDS TREEBANK.conllu.gz|FOLDER ... | coding ROUNDS REPORTS.jsonl|FOLDER ... | says ROUNDS FOLDER | process Dateline.Cli.dll REPORTS.jsonl|FOLDER THREADS | store RECORDS.jsonl | queries STORE.dls");
return 2;
