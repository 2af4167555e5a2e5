using Dateline.Lexicons;
using Dateline.Text;
using NodaTime;

namespace Dateline.Documents.Structure;

/// <summary>What the rules have found so far in one report. They work in offsets of the reading text; what leaves this class is in raw offsets.</summary>
internal sealed class ReportStructure
{
    private readonly List<TextSpan> _furniture = [];
    private readonly List<Credit> _credits = [];

    public ReportStructure(ReadingText reading, RawReport report, MediaTable media)
    {
        Reading = reading;
        Report = report;
        Media = media;
        Lines = SplitLines(reading.Characters);
    }

    public ReadingText Reading { get; }

    public string Text => Reading.Characters;

    public RawReport Report { get; }

    public MediaTable Media { get; }

    /// <summary>The lines that hold anything, without the white space around them; in offsets of the reading text.</summary>
    public IReadOnlyList<TextSpan> Lines { get; }

    /// <summary>How many of <see cref="Lines"/> are headers (byline, date, credit); the report itself begins with the next.</summary>
    public int HeaderLines { get; set; }

    public ReportDateline? Dateline { get; set; }

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public string? Licence { get; set; }

    /// <summary>A date that stands on a line of its own at the head of the text.</summary>
    public LocalDate? HeaderDate { get; set; }

    /// <summary>Who the text itself says it belongs to: by its licence or copyright line.</summary>
    public string? Owner { get; set; }

    public LocalDate? Published => Report.Published ?? HeaderDate;

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    public TextSpan ToRaw(TextSpan span) => Reading.ToRaw(span);

    public void AddFurniture(TextSpan span)
    {
        if (!span.IsEmpty)
        {
            _furniture.Add(ToRaw(span));
        }
    }

    /// <summary>Whether all of a span (in offsets of the reading text) is furniture that was already found.</summary>
    public bool IsFurniture(TextSpan span)
    {
        var raw = ToRaw(span);
        return _furniture.Exists(f => f.Contains(raw));
    }

    public void AddCredit(TextSpan span, string name, TextSpan? cue)
    {
        var raw = ToRaw(span);
        if (!_credits.Exists(c => c.Span.Overlaps(raw) || c.Name == name))
        {
            _credits.Add(new(raw, this[span].ToString(), name, cue is { } found ? ToRaw(found) : null));
        }
    }

    /// <summary>The credits in the order of the text; an outlet that credits itself is no further hop.</summary>
    public IReadOnlyList<Credit> Credits(string? publisher)
    {
        var credits = _credits.FindAll(c => c.Name != publisher);
        credits.Sort((left, right) => left.Span.CompareTo(right.Span));
        return credits;
    }

    /// <summary>Disjoint and in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Furniture()
    {
        _furniture.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in _furniture)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1].Cover(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static List<TextSpan> SplitLines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var found = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = found < 0 ? text.Length : start + found;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                lines.Add(new(from, to));
            }

            start = end + 1;
        }

        return lines;
    }
}
