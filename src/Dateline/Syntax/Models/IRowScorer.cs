namespace Dateline.Syntax.Models;

/// <summary>A weight table that scores classes from feature rows: float weights in training, int8 weights of a file in use, so that both run the same taggers and parsers.</summary>
public interface IRowScorer
{
    int Classes { get; }

    /// <summary>The table has 2^Bits rows.</summary>
    int Bits { get; }

    /// <summary>An empty collection of rows of this table.</summary>
    FeatureRows Collect(Span<uint> buffer) => new(buffer, Bits);

    /// <summary>Sums the rows into <paramref name="scores"/>, which holds at least <see cref="Classes"/> values. Throws nothing else than for too short a span or too many rows.</summary>
    void Score(ReadOnlySpan<uint> rows, Span<float> scores);
}
