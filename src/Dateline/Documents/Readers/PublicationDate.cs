using Dateline.Documents.Structure;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Documents.Readers;

/// <summary>The day of a date or time stamp as metadata gives it: "2017-01-03", "2017-01-03T10:22:00+03:30", "Tue, 03 Jan 2017 10:22:00 GMT", "January 3, 2017", "20170103". The day is the one of its own time zone.</summary>
public static class PublicationDate
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static LocalDate? Read(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || text[8] == 'T'))
        {
            return Compact.Parse(text[..8]).TryGetValue(default, out var compact) ? compact : null;
        }

        var at = 0;
        return WrittenDate.TryRead(text, ref at, out var date) && date.Year is not null ? date.Resolve(null) : null;
    }
}
