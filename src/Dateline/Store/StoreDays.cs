using System.Globalization;
using NodaTime;

namespace Dateline.Store;

/// <summary>Days as the store spells them: ISO 8601, so that they order as texts.</summary>
internal static class StoreDays
{
    public static string? Text(LocalDate? day) => day?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
