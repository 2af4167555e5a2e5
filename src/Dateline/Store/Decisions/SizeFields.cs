using System.Globalization;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>Counts of one kind in a mention: the first count of that kind.</summary>
internal static class SizeFields
{
    public static string Low(RecordEvent mention, string kind) => Of(mention, kind)?.Low.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string High(RecordEvent mention, string kind) => Of(mention, kind)?.High?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>No lowest count is no count.</summary>
    public static RecordEvent WithLow(RecordEvent mention, string kind, string text) =>
        Number(text) is not { } low ? mention with { Sizes = [.. mention.Sizes.Where(size => size != Of(mention, kind))] }
        : Of(mention, kind) is { } found ? Replaced(mention, found, found with { Low = low, High = found.High is { } high ? Math.Max(low, high) : null })
        : mention with { Sizes = [.. mention.Sizes, new(kind, low, low, mention.Trigger, text.Trim(), null)] };

    public static RecordEvent WithHigh(RecordEvent mention, string kind, string text)
    {
        var high = Number(text);
        return Of(mention, kind) is { } found
            ? high is null || high >= found.Low ? Replaced(mention, found, found with { High = high }) : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"the highest count {high} is below the lowest {found.Low}"))
            : high is { } number ? mention with { Sizes = [.. mention.Sizes, new(kind, number, number, mention.Trigger, text.Trim(), null)] } : mention;
    }

    private static RecordSize? Of(RecordEvent mention, string kind) => mention.Sizes.FirstOrDefault(size => size.Kind == kind);

    private static RecordEvent Replaced(RecordEvent mention, RecordSize old, RecordSize size) => mention with { Sizes = [.. mention.Sizes.Select(each => ReferenceEquals(each, old) ? size : each)] };

    private static int? Number(string text) => MentionFields.Given(text) is not { } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{given}' is no whole number");
}
