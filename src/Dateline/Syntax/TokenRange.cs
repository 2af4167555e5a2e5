namespace Dateline.Syntax;

/// <summary>A half-open range of document token numbers (see <see cref="TokenLine"/>).</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Length => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
