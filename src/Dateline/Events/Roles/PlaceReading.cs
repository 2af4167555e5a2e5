using Dateline.Places;
using Dateline.Text;

namespace Dateline.Events.Roles;

/// <summary>The places of one event and how they were found.</summary>
/// <param name="By">"clause", "sentence", "anaphor" or "taken over".</param>
/// <param name="Words">The words that stand for a place named elsewhere ("the city"), where there are such.</param>
internal sealed record PlaceReading(IReadOnlyList<PlaceMention> Places, string By, TextSpan? Words = null)
{
    public static PlaceReading None { get; } = new([], "clause");

    /// <summary>One reason a place: how it was linked, which rules resolved it, the words it was read from and the other rows that were likely.</summary>
    public IEnumerable<Reason> Reasons() => Places.Select(p => new Reason(
        "place", "rule", $"{By}: {string.Join(", ", p.Why.Select(w => w.Rule))}", p.Confidence, Words is { } words ? [words, p.Span] : [p.Span], [.. p.Alternatives.Select(a => (a.Place.Name, a.Score))]));
}
