namespace Dateline.Corroboration.Grades;

/// <summary>
/// How well an event is borne out by what reports tell, in the spirit of the Admiralty code's second figure. It says nothing on how sure the coder was, nor on how reliable a source is:
/// no source has been graded, which the code writes as F.
/// </summary>
public enum Grade
{
    /// <summary>Two independent sources or more tell it, and none denies it.</summary>
    Confirmed = 1,

    /// <summary>Two or more tell it, and of three that tell it at most one denies it.</summary>
    ProbablyTrue = 2,

    /// <summary>One source tells it, and none denies it.</summary>
    PossiblyTrue = 3,

    /// <summary>More tell it than deny it, but not by far.</summary>
    Doubtful = 4,

    /// <summary>As many deny it as tell it, or more.</summary>
    Improbable = 5,

    /// <summary>Nobody tells that it took place or did not: it was announced, asked for or thought possible.</summary>
    CannotBeJudged = 6,
}

/// <summary>Grades events.</summary>
public static class Grades
{
    private const int TellingForOneDenial = 3;

    /// <param name="telling">Independent sources that tell that it took place or goes on.</param>
    /// <param name="denying">Independent sources that tell that it did not.</param>
    public static Grade Of(int telling, int denying) => (telling, denying) switch
    {
        (0, 0) => Grade.CannotBeJudged,
        _ when denying >= telling => Grade.Improbable,
        (1, 0) => Grade.PossiblyTrue,
        (_, 0) => Grade.Confirmed,
        _ when telling >= TellingForOneDenial * denying => Grade.ProbablyTrue,
        _ => Grade.Doubtful,
    };
}
