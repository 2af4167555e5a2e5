using NodaTime;

namespace Dateline.Documents.Structure;

/// <summary>A calendar day as a dateline or a header writes it: "Jan 3", "3 January 2017", "Tuesday, Nov. 23", "2017-01-03", or a weekday alone.</summary>
internal readonly record struct WrittenDate(int? Year, int Month, int Day, IsoDayOfWeek Weekday)
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A day without a year is the one nearest to the publication date; a weekday alone the last one up to it. Null where neither the text nor the date of publication says enough.</summary>
    public LocalDate? Resolve(LocalDate? published)
    {
        if (Month == 0)
        {
            return published is { } day ? (day.DayOfWeek == Weekday ? day : day.Previous(Weekday)) : null;
        }

        if (Year is { } year)
        {
            return Valid(year);
        }

        if (published is not { } anchor)
        {
            return null;
        }

        LocalDate? best = null;
        for (var candidate = anchor.Year - 1; candidate <= anchor.Year + 1; candidate++)
        {
            if (Valid(candidate) is { } date && (best is null || Distance(date, anchor) < Distance(best.Value, anchor)))
            {
                best = date;
            }
        }

        return best;
    }

    /// <summary>Reads a date at an offset; the offset moves behind it, also over the dot of an abbreviation.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out WrittenDate date)
    {
        var position = at;
        date = default;
        var weekday = IsoDayOfWeek.None;
        if (TryName(text, ref position, Weekdays, out var index))
        {
            weekday = (IsoDayOfWeek)(index + 1);
            at = position;
            Skip(text, ref position, ", ");
        }

        if (TryIso(text, ref position, out date) || TryMonthFirst(text, ref position, out date) || TryDayFirst(text, ref position, out date))
        {
            date = date with { Weekday = weekday };
            at = position;
            return true;
        }

        date = new(null, 0, 0, weekday);
        return weekday != IsoDayOfWeek.None;
    }

    private static bool TryMonthFirst(ReadOnlySpan<char> text, ref int at, out WrittenDate date)
    {
        var position = at;
        date = default;
        if (!TryName(text, ref position, Months, out var month) || !Skip(text, ref position, " ") || !TryNumber(text, ref position, 1, 2, out var day) || day is 0 or > 31)
        {
            return false;
        }

        SkipOrdinal(text, ref position);
        date = new(TryYear(text, ref position), month + 1, day, IsoDayOfWeek.None);
        at = position;
        return true;
    }

    private static bool TryDayFirst(ReadOnlySpan<char> text, ref int at, out WrittenDate date)
    {
        var position = at;
        date = default;
        if (!TryNumber(text, ref position, 1, 2, out var day) || day is 0 or > 31)
        {
            return false;
        }

        SkipOrdinal(text, ref position);
        if (!Skip(text, ref position, " -") || !TryName(text, ref position, Months, out var month))
        {
            return false;
        }

        date = new(TryYear(text, ref position) ?? TryShortYear(text, ref position), month + 1, day, IsoDayOfWeek.None);
        at = position;
        return true;
    }

    // "3 JAN 90": monitoring services and the military write the year with two digits, always behind the month.
    private static int? TryShortYear(ReadOnlySpan<char> text, ref int at)
    {
        var position = at + 1;
        if (at >= text.Length || text[at] != ' ' || !TryNumber(text, ref position, 2, 2, out var year) || (position < text.Length && text[position] is not (' ' or ',' or '(' or '-' or '.')))
        {
            return null;
        }

        at = position;
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static bool TryIso(ReadOnlySpan<char> text, ref int at, out WrittenDate date)
    {
        var position = at;
        date = default;
        if (!TryNumber(text, ref position, 4, 4, out var year) || position >= text.Length || text[position] is not ('-' or '/' or '.'))
        {
            return false;
        }

        position++;
        if (!TryNumber(text, ref position, 1, 2, out var month) || position >= text.Length || text[position++] is not ('-' or '/' or '.')
            || !TryNumber(text, ref position, 1, 2, out var day) || month is 0 or > 12 || day is 0 or > 31)
        {
            return false;
        }

        date = new(year, month, day, IsoDayOfWeek.None);
        at = position;
        return true;
    }

    private static int? TryYear(ReadOnlySpan<char> text, ref int at)
    {
        var position = at;
        Skip(text, ref position, ", -");
        if (position > at && TryNumber(text, ref position, 4, 4, out var year) && year is > 1800 and < 2200)
        {
            at = position;
            return year;
        }

        return null;
    }

    private static bool TryName(ReadOnlySpan<char> text, ref int at, string[] names, out int index)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text[at..end];
        for (index = 0; index < names.Length; index++)
        {
            // "Sept" and "Tues" are four letters long, every other abbreviation three; a longer word must be the whole name.
            if (word.Length >= 3 && char.IsUpper(word[0]) && (word.Length <= 4 ? names[index].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) : word.Equals(names[index], StringComparison.OrdinalIgnoreCase) || word.Equals("Thurs", StringComparison.OrdinalIgnoreCase) && index == 3 && names == Weekdays))
            {
                at = end < text.Length && text[end] == '.' && word.Length < names[index].Length ? end + 1 : end;
                return true;
            }
        }

        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int at, int fewest, int most, out int number)
    {
        number = 0;
        var position = at;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && position - at <= most)
        {
            number = (number * 10) + (text[position++] - '0');
        }

        if (position - at < fewest || position - at > most)
        {
            return false;
        }

        at = position;
        return true;
    }

    private static void SkipOrdinal(ReadOnlySpan<char> text, ref int at)
    {
        if (at + 1 < text.Length && text.Slice(at, 2) is "st" or "nd" or "rd" or "th")
        {
            at += 2;
        }
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string characters)
    {
        var from = at;
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at > from;
    }

    private LocalDate? Valid(int year) => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day) : null;

    private static int Distance(LocalDate left, LocalDate right) => Math.Abs(Period.DaysBetween(left, right));
}
