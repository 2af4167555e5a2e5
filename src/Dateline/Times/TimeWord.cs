namespace Dateline.Times;

/// <summary>What a word may mean in a time expression; one word can be several things ("second", "may", "night").</summary>
internal sealed record TimeWord
{
    public static readonly TimeWord None = new();

    /// <summary>1 to 12, 0 for none.</summary>
    public int Month { get; init; }

    /// <summary>ISO day of the week, 1 to 7, 0 for none.</summary>
    public int Weekday { get; init; }

    public TimeUnit Unit { get; init; }

    public int? Number { get; init; }

    public int? Ordinal { get; init; }

    public bool IsVague { get; init; }

    /// <summary>SP, SU, FA, WI.</summary>
    public string? Season { get; init; }

    /// <summary>MO, AF, EV, NI or a clock time.</summary>
    public string? Part { get; init; }

    /// <summary>Days from the day of the report.</summary>
    public int? Day { get; init; }

    public bool IsNight { get; init; }

    public bool IsEdge { get; init; }

    /// <summary>"last" −1, "this" 0, "next" 1, counted from the day of the report.</summary>
    public int? Step { get; init; }

    /// <summary>The same, counted from the date told last: "the following day".</summary>
    public int? Sequel { get; init; }

    public string? Frequency { get; init; }

    public bool IsZone { get; init; }

    public bool IsApproximate { get; init; }
}
