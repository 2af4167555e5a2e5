namespace Dateline.Gazetteers;

/// <summary>A row that bears a name.</summary>
/// <param name="Row">Row number; <see cref="Gazetteer.PlaceAt"/> reads it.</param>
public readonly record struct PlaceCandidate(int Row, NameMatch Match);

/// <summary>How a name was found, best first.</summary>
public enum NameMatch : byte
{
    /// <summary>The name the place goes by.</summary>
    Primary,

    /// <summary>Another name or spelling, or the name without its type word ("Avoyelles" for Avoyelles Parish).</summary>
    Alternate,

    /// <summary>A name much like it: another romanisation.</summary>
    Similar,
}

/// <summary>A row with a name like the one that was asked for.</summary>
/// <param name="Cost">How unlike, in steps of <see cref="RomanisationCosts"/>; 0 where the sounds are the same.</param>
public readonly record struct SimilarPlace(int Row, int Cost);
