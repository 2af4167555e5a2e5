namespace Dateline.Attributions;

/// <summary>One link of a chain of sources. The chain is innermost first and leaves out the publisher.</summary>
/// <param name="Name">"anonymous" for hearsay with no source at all.</param>
public sealed record Hop(string Name, SourceKind Kind, int Attribution);
