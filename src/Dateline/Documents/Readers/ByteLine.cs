namespace Dateline.Documents.Readers;

/// <summary>A line of a stream, counted from 1.</summary>
/// <param name="Bytes">Without the line end; null when the line is longer than may be held.</param>
internal readonly record struct ByteLine(int Number, byte[]? Bytes);
