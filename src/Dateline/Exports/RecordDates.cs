using System.Globalization;
using NodaTime;

namespace Dateline.Exports;

/// <summary>Dates as the exports spell them: ISO 8601 days.</summary>
public static class RecordDates
{
    public static string? Iso(LocalDate? date) => date?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
