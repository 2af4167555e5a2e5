using System.Globalization;
using Dateline.Store;
using Microsoft.Data.Sqlite;

namespace Dateline.Benchmarks;

/// <summary>Records into a store on one thread, beside plain batched inserts of the very rows that this gives.</summary>
internal static class StoreSpeed
{
    private const int ReportsOfBatch = 500;
    private const int RowsOfBatch = 10_000;

    private static readonly string[] Tables =
    [
        "coder", "report", "credit", "coding", "record", "source", "attribution", "event_mention", "mention_hop", "actor", "mention_actor", "place", "place_extent", "mention_place", "mention_size", "runs", "sketch", "lineage_member",
    ];

    /// <summary>Returns the exit code.</summary>
    public static int Run(string file)
    {
        byte[][] lines = [.. File.ReadLines(file).Select(line => System.Text.Encoding.UTF8.GetBytes(line))];
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            // The first round is compiled while it runs and is not counted.
            Store(lines[..Math.Min(lines.Length, 2 * ReportsOfBatch)], Path.Combine(folder, "warm.dls"));
            var path = Path.Combine(folder, "events.dls");
            var (prepare, write, reports) = Store(lines, path);
            var (plain, rows) = Plain(path, reports, Path.Combine(folder, "plain.dls"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Length:N0} records of {lines.Average(line => line.Length):N0} bytes, {rows / (double)lines.Length:0} rows a report, file {new FileInfo(path).Length / lines.Length:N0} bytes a report"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ingest: {lines.Length / (prepare + write):N0} reports/s ({1e6 * prepare / lines.Length:0} us to read and compress, {1e6 * write / lines.Length:0} us to write)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plain inserts of the same rows: {lines.Length / plain:N0} reports/s; ingest takes {(prepare + write) / plain:0.00} times as long"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Seconds of processor time of this thread.</summary>
    private static (double Prepare, double Write, List<StorableReport> Reports) Store(byte[][] lines, string path)
    {
        using var store = StoreFile.OpenForWriting(path);
        using var writer = new StoreWriter(store);
        var reports = new List<StorableReport>(lines.Length);
        var (prepare, write) = (0.0, 0.0);
        foreach (var batch in lines.Chunk(ReportsOfBatch))
        {
            var start = ThreadClock.Seconds();
            StorableReport[] storable = [.. batch.Select(line => StorableReport.Read(line, "record"))];
            prepare += ThreadClock.Seconds() - start;
            start = ThreadClock.Seconds();
            writer.Write(storable);
            write += ThreadClock.Seconds() - start;
            reports.AddRange(storable);
        }

        return (prepare, write, reports);
    }

    private static (double Seconds, long Rows) Plain(string from, List<StorableReport> reports, string path)
    {
        StoreFile.OpenForWriting(path).Dispose();
        using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        using var target = new SqliteConnection($"Data Source={path};Pooling=False");
        source.Open();
        target.Open();
        target.Run("PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536");
        var (seconds, rows) = (0.0, 0L);
        foreach (var table in Tables)
        {
            var values = source.Rows($"SELECT * FROM {table}", row =>
            {
                var cells = new object[row.FieldCount];
                row.GetValues(cells);
                return cells;
            });
            seconds += Insert(target, $"INSERT INTO {table} VALUES (", values);
            rows += values.Count;
        }

        seconds += Insert(target, "INSERT INTO report_text (rowid, title, body) VALUES (", [.. reports.Select((report, i) => new object[] { i + 1L, (object?)report.Record.Title ?? DBNull.Value, report.Record.Text! })]);
        return (seconds, rows + reports.Count);
    }

    private static double Insert(SqliteConnection connection, string head, List<object[]> rows)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var start = ThreadClock.Seconds();
        foreach (var batch in rows.Chunk(RowsOfBatch))
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = head + string.Join(", ", batch[0].Select((_, i) => $"$p{i}")) + ")";
            SqliteParameter[] parameters = [.. batch[0].Select((_, i) => command.Parameters.Add($"$p{i}", SqliteType.Blob))];
            foreach (var row in batch)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    parameters[i].ResetSqliteType();
                    parameters[i].Value = row[i];
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return ThreadClock.Seconds() - start;
    }
}
