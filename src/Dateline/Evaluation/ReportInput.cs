using Dateline.Documents;
using NodaTime.Text;

namespace Dateline.Evaluation;

/// <summary>A report of a corpus as it is handed to the coder.</summary>
/// <param name="Published">ISO date, or null.</param>
public sealed record ReportInput(string Key, string Text, string? Title = null, string? Published = null, string? Publisher = null)
{
    /// <summary>The report as a reader of inputs would give it; what is no ISO date is left out.</summary>
    public RawReport ToRawReport() => new(Key, Text)
    {
        Title = Title,
        Publisher = Publisher,
        Published = Published is { } date && LocalDatePattern.Iso.Parse(date) is { Success: true } day ? day.Value : null,
    };
}
