namespace Dateline.Places;

/// <summary>How the words before (and after) a name relate the place that is meant to the place that is named.</summary>
/// <param name="First">First token of the words that say so.</param>
/// <param name="End">One past the last token, that of the name.</param>
internal sealed record PlaceRelationReading(PlaceRelation Relation, int First, int End)
{
    public string? Direction { get; init; }

    public double? DistanceKm { get; init; }

    /// <summary>For a direction: beyond the place ("east of X") and not a part of it ("eastern X").</summary>
    public bool IsOutside { get; init; }

    /// <summary>The second anchor of "between X and Y", "from X to Y".</summary>
    public Toponym? Other { get; init; }
}
