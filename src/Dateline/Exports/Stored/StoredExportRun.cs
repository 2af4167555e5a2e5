using System.Buffers;
using Dateline.Store;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>Writes what a filter asks for in one format. The same store, filter and format give the same bytes, in whatever order the reports were stored.</summary>
/// <param name="store">Not used by another thread meanwhile; the caller owns it.</param>
public sealed class StoredExportRun(StoreFile store, ExportTables tables)
{
    /// <summary>Writes the file to <paramref name="output"/>, which the caller owns, and tells what is in it.</summary>
    /// <param name="stop">Ends the run after the event in hand; the file is then not whole.</param>
    /// <exception cref="UsageException">The filter asks for something that cannot be looked for, or the store cannot be read.</exception>
    public ExportTally Write(IStoredExport export, ExportSelection selection, Stream output, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(selection);
        var query = new MentionQuery(store);
        var tally = new ExportTally { InStore = query.Count(MentionFilter.All) };
        var writer = new ExportWriter(export.Head, export.Separator, export.Tail, output);
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        var statuses = selection.StatusesIn(export);
        foreach (var told in Events(query, export, selection.Filter, tally))
        {
            stop.ThrowIfCancellationRequested();
            var row = new ExportRow(told, tables, selection.ShowsStatus);
            var reason = statuses is not null && !statuses.Contains(row.Told.Status) ? "status " + row.Status : export.Refuse(row);
            if (reason is not null)
            {
                tally.LeaveOut(reason);
                continue;
            }

            buffer.ResetWrittenCount();
            export.Write(row, buffer);
            writer.Add(buffer.WrittenSpan);
            tally.Write(row);
        }

        writer.Complete();
        return tally;
    }

    private static IEnumerable<StoredEvent> Events(MentionQuery query, IStoredExport export, MentionFilter filter, ExportTally tally)
    {
        var mentions = query.All(filter).Select(mention =>
        {
            tally.Match();
            return mention;
        });
        return export.IsOfEvents ? StoredEvent.Join(mentions) : mentions.Select(StoredEvent.Of);
    }
}
