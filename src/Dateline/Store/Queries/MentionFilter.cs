using NodaTime;

namespace Dateline.Store.Queries;

/// <summary>
/// Which event mentions of a store are meant: what <c>query</c>, <c>export</c> and <c>release</c> take. A list that is empty and a value that is null ask for nothing; what is asked must
/// all hold, of the values of one list any. Mentions of older codings and those that a person rejected are never among them.
/// </summary>
public sealed record MentionFilter
{
    /// <summary>Every mention.</summary>
    public static MentionFilter All { get; } = new();

    /// <summary>
    /// Words that title and text of the report hold, in any order and without regard to case and accents; "quoted words" stand side by side, OR between two words asks for either,
    /// a word with * at its end is the beginning of one, a word with - before it must not be there. Null or blank asks for nothing.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Types of the ontology in any case; "ASSAULT/aerial" asks for a mode too.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Of the eight words of the record.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Actors or recipients: words of the name side by side, a last one with * the beginning of a word; or a code as it is written in the record ("SYR", "MIL", "SYR MIL").</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>As <see cref="Actors"/>, but only those who do it.</summary>
    public IReadOnlyList<string> Doers { get; init; } = [];

    /// <summary>As <see cref="Actors"/>, but only those to whom it is done.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Words of the name of a place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Countries that a place of the event lies in, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Places that may lie in the box by their extent; countries and regions only where their point does.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>The last of the days it may cover is this one or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The first of the days it may cover is this one or earlier.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Words of the name of the outlet.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Words of the name of any hop of the chain.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Words of the name of the innermost source, who says it.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Keys of reports, as they are.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>At least this confidence of the coder, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether reports that are reprints or abridgements of another one in the store are left out.</summary>
    public bool OriginalsOnly { get; init; }

    /// <summary>Whether every mention is meant.</summary>
    internal bool AsksForNothing => !OriginalsOnly && string.IsNullOrWhiteSpace(Text) && (Box, From, To, Confidence) is (null, null, null, null)
        && new[] { Types, Statuses, Actors, Doers, Recipients, Places, Countries, Publishers, Sources, Speakers, Reports }.All(list => list.Count == 0);
}

/// <summary>A box in degrees. Where <paramref name="West"/> is greater than <paramref name="East"/> it crosses the 180th meridian.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    /// <summary>One box, or the two halves of one that crosses the 180th meridian.</summary>
    internal IReadOnlyList<GeoBox> Parts => West <= East ? [this] : [this with { East = 180 }, this with { West = -180 }];
}
