using System.Text;
using CsvHelper;
using Dateline.Exports.Stored;
using Dateline.Lexicons;
using Dateline.Store;
using Dateline.Tests.Store.Queries;

namespace Dateline.Tests.Exports.Stored;

/// <summary>A store written in a format, as text and as a table.</summary>
internal sealed record Exported(string Text, ExportTally Tally)
{
    public static readonly DataFolder Data = new(RepositoryFolder.File("data"));

    public static readonly ExportTables Tables = ExportTables.Load(Data);

    public static Exported As(string format, SomeMentions some, ExportSelection? selection = null)
    {
        some.Write();
        return As(format, some.Path, selection);
    }

    public static Exported As(string format, string path, ExportSelection? selection = null)
    {
        using var store = StoreFile.OpenForReading(path);
        using var output = new MemoryStream();
        var tally = new StoredExportRun(store, Tables).Write(StoredExports.Find(format), selection ?? new(), output);
        return new(Encoding.UTF8.GetString(output.ToArray()), tally);
    }

    /// <summary>The rows under the line of names.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(char separator = ',')
    {
        using var reader = CsvReader.Create(new StringReader(Text), new CsvReaderOptions { HasHeader = false, Separator = separator });
        reader.Read();
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(names.Select((name, i) => (name, reader.GetString(i))).ToDictionary(StringComparer.Ordinal));
        }

        return rows;
    }
}
