using System.Globalization;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>The id of an event mention, taken apart: it names the words and not a row, so that it outlives every coder. See <see cref="Queries.StoredMention.Id"/>.</summary>
/// <param name="Key">Of the report.</param>
/// <param name="TextHash">The beginning of the SHA-256 of the report's text.</param>
public sealed record MentionId(string Key, string TextHash, RecordSpan Trigger)
{
    private const int DigitsOfText = 8;

    public static MentionId Of(ReportRecord report, RecordSpan trigger)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Key, report.Sha256[..DigitsOfText], trigger);
    }

    /// <summary>The id as an expression of SQL, like <see cref="ToString"/>.</summary>
    /// <param name="report">Name of the report's row.</param>
    /// <param name="start">Column of the first character of the words.</param>
    /// <param name="end">Column of the end.</param>
    internal static string Sql(string report, string start, string end) => $"{report}.key || '@' || substr({report}.sha256, 1, {DigitsOfText}) || ':' || {start} || '-' || {end}";

    /// <summary>Null for what is no id.</summary>
    public static MentionId? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        var colon = text.LastIndexOf(':');
        var dash = text.LastIndexOf('-');
        return at > 0 && colon == at + 1 + DigitsOfText && dash > colon && Number(text.AsSpan((colon + 1)..dash)) is { } start && Number(text.AsSpan(dash + 1)) is { } end && start <= end
            ? new(text[..at], text[(at + 1)..colon], new(start, end)) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}@{TextHash}:{Trigger.Start}-{Trigger.End}");

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
