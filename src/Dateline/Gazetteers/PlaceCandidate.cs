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

    /// <summary>Only the consonants agree: another romanisation.</summary>
    Skeleton,
}
