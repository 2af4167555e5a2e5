using Dateline.Attributions;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Times;

namespace Dateline.Exports;

/// <summary>How the record spells the enumerated values. The names are part of the record's contract and independent of what the code calls them.</summary>
public static class RecordNames
{
    public static string Of(Status status) => status switch
    {
        Status.Occurred => "occurred",
        Status.Ongoing => "ongoing",
        Status.Planned => "planned",
        Status.Expected => "expected",
        Status.Possible => "possible",
        Status.Requested => "requested",
        Status.Conditional => "conditional",
        Status.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Organisation => "organisation",
        MentionKind.Place => "place",
        MentionKind.Nationality => "nationality",
        MentionKind.Weapon => "weapon",
        MentionKind.Vehicle => "vehicle",
        MentionKind.Title => "title",
        MentionKind.Actor => "actor",
        MentionKind.Pronoun => "pronoun",
        MentionKind.Miscellaneous => "miscellaneous",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Person => "person",
        SourceKind.Organisation => "organisation",
        SourceKind.Media => "media",
        SourceKind.Anonymous => "anonymous",
        SourceKind.Document => "document",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(AttributionScope scope) => scope == AttributionScope.Document ? "document" : "passage";

    public static string Of(QuoteKind quote) => quote switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Indirect => "indirect",
        QuoteKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(quote), quote, null),
    };

    public static string Of(PlaceRelation relation) => relation switch
    {
        PlaceRelation.In => "in",
        PlaceRelation.Near => "near",
        PlaceRelation.Between => "between",
        PlaceRelation.Along => "along",
        PlaceRelation.Direction => "direction",
        PlaceRelation.Distance => "distance",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };

    public static string Of(TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Null where the grain is unknown.</summary>
    public static string? Of(TimeGrain grain) => grain switch
    {
        TimeGrain.Unknown => null,
        TimeGrain.Hour => "hour",
        TimeGrain.Day => "day",
        TimeGrain.Week => "week",
        TimeGrain.Month => "month",
        TimeGrain.Season => "season",
        TimeGrain.Year => "year",
        TimeGrain.Decade => "decade",
        TimeGrain.Century => "century",
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, null),
    };

    public static string Of(GeometryKind kind) => kind switch
    {
        GeometryKind.Point => "Point",
        GeometryKind.LineString => "LineString",
        GeometryKind.Polygon => "Polygon",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
