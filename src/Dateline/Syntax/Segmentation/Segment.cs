namespace Dateline.Syntax.Segmentation;

/// <summary>A sentence as cut: tokens <paramref name="First"/> up to <paramref name="End"/> of the document.</summary>
/// <param name="IsCut">Whether it ends only because it was too long.</param>
internal readonly record struct Segment(int First, int End, int Paragraph, bool IsCut);
