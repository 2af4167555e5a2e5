namespace Dateline.Syntax.Segmentation;

/// <summary>A token as cut: offsets into the reading text.</summary>
/// <param name="Abbreviation">What its final stop makes of it; <see cref="AbbreviationKind.None"/> where the stop is a token of its own.</param>
internal readonly record struct Piece(int Start, int End, AbbreviationKind Abbreviation)
{
    public int Length => End - Start;
}
