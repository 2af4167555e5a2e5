using System.Globalization;

namespace Dateline.Actors.Build;

/// <summary>
/// Reads a CAMEO actor dictionary: a head in capitals, "+" before each synonym, codes in square brackets with windows of days
/// ("&gt;970101", "&lt;20030320", "970101-061231"). Codes that cannot be read are left out; the dictionaries hold some.
/// </summary>
internal static class DictionaryReader
{
    // A year of two digits up to this one is of this century.
    private const int LastYearOfThisCentury = 16;

    public static List<DictionaryEntry> Read(string path)
    {
        var entries = new List<DictionaryEntry>();
        DictionaryEntry? entry = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var mark = line.IndexOf('#', StringComparison.Ordinal);
            var text = (mark >= 0 ? line[..mark] : line).TrimEnd();
            if (text.Length == 0 || text[0] is '!' or '.')
            {
                continue;
            }

            var bracket = text.IndexOf('[', StringComparison.Ordinal);
            var name = Name(bracket >= 0 ? text[..bracket] : text);
            if (text[0] == '+')
            {
                entry?.Names.Add(name);
            }
            else if (name.Length > 0)
            {
                entry = new([name], [], mark >= 0 ? line[(mark + 1)..].Trim() : "", number);
                entries.Add(entry);
            }

            if (bracket >= 0 && entry is not null)
            {
                AddCodes(entry.Codes, text.AsSpan(bracket));
            }
        }

        return entries;
    }

    private static string Name(string text) => string.Join(' ', text.Trim().TrimStart('+').Split([' ', '_', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static void AddCodes(List<DictionaryCode> codes, ReadOnlySpan<char> text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('['))
        {
            var close = text[open..].IndexOf(']');
            if (close < 0)
            {
                return;
            }

            if (ReadCode(text.Slice(open + 1, close - 1).Trim()) is { } code)
            {
                codes.Add(code);
            }

            text = text[(open + close + 1)..];
        }
    }

    private static DictionaryCode? ReadCode(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        if (blank < 0)
        {
            return text.IsEmpty ? null : new(text.ToString(), null, null);
        }

        var cameo = text[..blank].ToString();
        var window = text[blank..].Trim();
        var dash = window.IndexOf('-');
        if (window[0] == '>')
        {
            return ReadDate(window[1..]) is { } from ? new(cameo, from, null) : null;
        }

        if (window[0] == '<')
        {
            return ReadDate(window[1..]) is { } to ? new(cameo, null, to) : null;
        }

        return dash > 0 && ReadDate(window[..dash]) is { } first && ReadDate(window[(dash + 1)..]) is { } last && first <= last ? new(cameo, first, last) : null;
    }

    private static DateOnly? ReadDate(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 6 && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return DateOnly.TryParseExact($"{(year <= LastYearOfThisCentury ? 20 : 19)}{text}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        }

        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
