namespace Dateline.Corroboration.Copies;

/// <summary>Decides whether two reports are copies of one text by the three-word runs that they share.</summary>
public static class CopyJudge
{
    /// <summary>How many of the smallest runs of a text are looked up to find what may be a copy: copies that share 30 % of all runs miss each other in one of 300 cases.</summary>
    public const int SketchSize = 16;

    private const int SampleSize = 48;

    private const int FewestOfSample = 5;

    /// <summary>Fewer shared runs than this are a quotation or a formula, whatever their share.</summary>
    private const int FewestShared = 15;

    /// <summary>Share of the shorter text's runs that the longer has, from which on the shorter is taken from it.</summary>
    internal const double ContainmentOfCopies = 0.5;

    /// <summary>The same where one names the other's outlet, or both the same agency, as where it is from.</summary>
    private const double ContainmentOfCredited = 0.3;

    /// <summary>Share of the runs of both from which on a copy is whole.</summary>
    private const double ShareOfReprints = 0.6;

    /// <summary>The runs by which a report is filed: the smallest of it.</summary>
    public static ReadOnlySpan<uint> Sketch(ReadOnlySpan<uint> sortedRuns) => sortedRuns[..Math.Min(SketchSize, sortedRuns.Length)];

    /// <summary>
    /// A first look at a sample, so that the many that share one formula of an outlet cost little. Of 48 runs a copy that shares 30 % shares 14; fewer than five come in one of a thousand.
    /// </summary>
    public static bool MayBeCopies(WordShingles a, WordShingles b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        return shorter.Count <= SampleSize || shorter.SharedOfSmallest(SampleSize, longer) >= FewestOfSample;
    }

    /// <summary>Null where they are no copies. The measure is symmetric.</summary>
    /// <param name="isCredited">Whether a credit binds the two.</param>
    public static CopyLink? Compare(WordShingles a, WordShingles b, bool isCredited)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var shared = a.Shared(b);
        var shorter = Math.Min(a.Count, b.Count);
        if (shared < FewestShared || shared < (isCredited ? ContainmentOfCredited : ContainmentOfCopies) * shorter)
        {
            return null;
        }

        var share = (double)shared / (a.Count + b.Count - shared);
        return new(share, (double)shared / shorter, share >= ShareOfReprints ? CopyKind.Reprint : CopyKind.Abridged);
    }
}

/// <param name="Share">Shared runs of all runs of both, 0 to 1 (Jaccard).</param>
/// <param name="Containment">Shared runs of those of the shorter, 0 to 1.</param>
public sealed record CopyLink(double Share, double Containment, CopyKind Kind)
{
    /// <summary>Whether the runs alone do not show it: the two are copies only where a credit binds them.</summary>
    public bool NeedsCredit => Containment < CopyJudge.ContainmentOfCopies;
}

/// <summary>What a copy is of the original.</summary>
public enum CopyKind
{
    /// <summary>Nearly the whole text.</summary>
    Reprint,

    /// <summary>A part of it, or it with other matter.</summary>
    Abridged,
}
