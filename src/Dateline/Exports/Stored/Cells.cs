using System.Globalization;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>How the tables write numbers and notes.</summary>
internal static class Cells
{
    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Degrees(double? value) => Rounded(value, 5);

    public static string? Rounded(double? value, int decimals) =>
        value is { } number && double.IsFinite(number) ? JsonParts.Rounded(number, decimals).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The sentence and whose word it is: "Fighters have arrived. (said by anonymous military source &lt; Northline News, 2017-01-03)".</summary>
    public static string Notes(StoredMention mention)
    {
        var report = mention.Report.Record;
        var outlet = (report.Publisher ?? report.Key) + (RecordDates.Iso(report.Published) is { } day ? ", " + day : "");
        return $"{SingleLine.Collapse(mention.Sentence ?? mention.Event.TriggerText)} (said by {string.Join(" < ", mention.Event.Hops.Select(hop => hop.Name).Append(outlet))})";
    }
}
