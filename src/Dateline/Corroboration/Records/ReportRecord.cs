using Dateline.Events;
using NodaTime;

namespace Dateline.Corroboration.Records;

/// <summary>What corroboration and store need of the record of one report (docs/use/record.md). Spans are half-open offsets into the raw text.</summary>
/// <param name="Sha256">Of the raw text in UTF-8, small hexadecimal digits.</param>
/// <param name="Text">The raw text; null where the record was written without it.</param>
public sealed record ReportRecord(string Key, string Sha256, string? Text)
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public LocalDate? Published { get; init; }

    public string Language { get; init; } = "en";

    public string? Licence { get; init; }

    public string? Url { get; init; }

    /// <summary>Names of the agencies and outlets that the report names as where it is from.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    public IReadOnlyList<RecordSpan> Sentences { get; init; } = [];

    public IReadOnlyList<RecordAttribution> Attributions { get; init; } = [];

    public IReadOnlyList<RecordEvent> Events { get; init; } = [];

    public RecordCoder Coder { get; init; } = RecordCoder.Unknown;
}

/// <summary>Half-open UTF-16 offsets into the raw text.</summary>
public readonly record struct RecordSpan(int Start, int End);

/// <summary>Who coded a record. Two codings are the same when all of it is the same.</summary>
/// <param name="Models">Name and checksum of every model, "name=checksum" joined by blanks, in the order of the record.</param>
public sealed record RecordCoder(string Version, string Ontology, string Gazetteer, string Models)
{
    public static RecordCoder Unknown { get; } = new("", "", "", "");

    /// <summary>The same words as those of a record that this coder writes.</summary>
    public static RecordCoder Of(CoderVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(version.Version, version.Ontology, version.Gazetteer, string.Join(' ', version.Models.Select(model => $"{model.Name}={model.Checksum}")));
    }
}

/// <param name="Scope">passage or document.</param>
/// <param name="Source">Name of the source; null for hearsay.</param>
/// <param name="Quote">direct, indirect or mixed.</param>
public sealed record RecordAttribution(int Id, string Scope, string? Source, string? SourceKind, string Quote, int? Parent)
{
    public string? Via { get; init; }

    public IReadOnlyList<RecordSpan> Content { get; init; } = [];
}

/// <summary>One event mention of a record.</summary>
/// <param name="Group">Mentions of one report with one group are about one event.</param>
/// <param name="Status">One of the eight words of the record.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record RecordEvent(int Id, int Group, int Sentence, RecordSpan Trigger, string TriggerText, string Type, string Status, double Confidence)
{
    public string? Mode { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    public bool Negated { get; init; }

    public RecordSpan? StatusCue { get; init; }

    public IReadOnlyList<RecordActor> Actors { get; init; } = [];

    public IReadOnlyList<RecordActor> Recipients { get; init; } = [];

    public IReadOnlyList<RecordPlace> Places { get; init; } = [];

    public RecordTime? Time { get; init; }

    public IReadOnlyList<RecordSize> Sizes { get; init; } = [];

    public int? Attribution { get; init; }

    /// <summary>Innermost source first.</summary>
    public IReadOnlyList<RecordHop> Hops { get; init; } = [];
}

public sealed record RecordActor(RecordSpan Span, string Text, string Name, string? Code, string? Sector);

/// <param name="GeoNames">Number of the place in GeoNames; null where it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="RadiusKm">How far from the point the place may reach.</param>
/// <param name="Geometry">GeoJSON as it stands in the record; null where the place is not located.</param>
public sealed record RecordPlace(RecordSpan Span, string Text, string? Name, int? GeoNames, string? Country, string? Admin1, double? Latitude, double? Longitude, double? RadiusKm, string? Geometry)
{
    public string? Relation { get; init; }

    public int? AcledPrecision { get; init; }

    public int? UcdpPrecision { get; init; }
}

/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; equal to <paramref name="From"/> for a day.</param>
/// <param name="Grain">day, week, month ... or null.</param>
public sealed record RecordTime(RecordSpan Span, string Text, string? Value, LocalDate? From, LocalDate? To, string? Grain);

/// <param name="High">Null for "at least".</param>
public sealed record RecordSize(string Kind, int Low, int? High, RecordSpan Span, string Text, int? Attribution);

/// <param name="Kind">person, organisation, media, anonymous or document.</param>
public sealed record RecordHop(string Name, string Kind);
