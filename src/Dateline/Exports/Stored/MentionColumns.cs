using System.Globalization;
using Dateline.Corroboration.Records;
using Dateline.Store.Decisions;

namespace Dateline.Exports.Stored;

/// <summary>
/// The columns of the table of event mentions of a store. Those of <see cref="MentionFields"/> and the verdict may be changed and given back with <c>dateline import</c>; the others only tell.
/// A column is never renamed without a new major version.
/// </summary>
public static class MentionColumns
{
    /// <summary>The column that names the mention.</summary>
    public const string Id = "id";

    /// <summary>The column by which an import knows what was changed.</summary>
    public const string Revision = "revision";

    public static IReadOnlyList<StoredColumn> All { get; } =
    [
        StoredColumn.Text(Id, row => row.Event.Lead.Id),
        StoredColumn.Code(MentionFields.Verdict, row => row.Event.Lead.Verdict),
        .. MentionFields.All.Select(field => new StoredColumn(field.Name, field.IsText, row => field.Get(row.Event.Lead.Event))),
        StoredColumn.Code("decided", row => StoredColumn.List(row.Event.Lead.Decided)),
        StoredColumn.Text("document", row => row.Event.Lead.Report.Record.Key),
        StoredColumn.Text("publisher", row => row.Event.Lead.Report.Record.Publisher),
        StoredColumn.Code("published", row => RecordDates.Iso(row.Event.Lead.Report.Record.Published)),
        StoredColumn.Text("title", row => row.Event.Lead.Report.Record.Title),
        StoredColumn.Text("url", row => row.Event.Lead.Report.Record.Url),
        StoredColumn.Text("licence", row => row.Event.Lead.Report.Record.Licence),
        StoredColumn.Code("event", row => Cells.Number(row.Event.Lead.Event.Id)),
        StoredColumn.Code("group", row => Cells.Number(row.Event.Lead.Event.Group)),
        StoredColumn.Code("contexts", row => StoredColumn.List(row.Event.Lead.Event.Contexts)),
        StoredColumn.Code("confidence", row => Cells.Rounded(row.Event.Lead.Event.Confidence, 3)),
        StoredColumn.Text("time_text", row => row.Event.Lead.Event.Time?.Text),
        StoredColumn.Code("time_value", row => row.Event.Lead.Event.Time?.Value),
        StoredColumn.Text("places", row => StoredColumn.List(row.Event.Lead.Event.Places.Select(place => place.Text))),
        StoredColumn.Code("place_relation", row => row.Event.Lead.Located?.Relation),
        StoredColumn.Code("radius_km", row => Cells.Rounded(row.Event.Lead.Located?.RadiusKm, 3)),
        StoredColumn.Code("sizes", row => StoredColumn.List(row.Event.Lead.Event.Sizes.Select(Size))),
        StoredColumn.Text("source", row => row.Event.Lead.Speaker?.Name),
        StoredColumn.Code("source_kind", row => row.Event.Lead.Speaker?.Kind),
        StoredColumn.Text("chain", row => string.Join(" > ", row.Event.Lead.Event.Hops.Select(hop => hop.Name))),
        StoredColumn.Text("trigger", row => row.Event.Lead.Event.TriggerText),
        StoredColumn.Code("trigger_start", row => Cells.Number(row.Event.Lead.Event.Trigger.Start)),
        StoredColumn.Code("trigger_end", row => Cells.Number(row.Event.Lead.Event.Trigger.End)),
        StoredColumn.Text("sentence", row => row.Event.Lead.Sentence),
        StoredColumn.Code("coder", row => row.Event.Lead.Report.Record.Coder.Version),
        StoredColumn.Code(Revision, row => MentionRevision.Of(row.Event.Lead.Event, row.Event.Lead.Verdict)),
    ];

    private static string Size(RecordSize size) => size.High == size.Low
        ? string.Create(CultureInfo.InvariantCulture, $"{size.Kind} {size.Low}")
        : string.Create(CultureInfo.InvariantCulture, $"{size.Kind} {size.Low}-{size.High}");
}
