namespace Dateline.Actors;

/// <summary>A code as one rule reads it from some words.</summary>
/// <param name="Name">The name in the actor table, or null.</param>
/// <param name="Why">The rule or the table row.</param>
internal readonly record struct Coding(string Code, string Sector, string? Name, string Why)
{
    public static readonly Coding None = new("", "", null, "");

    public bool IsEmpty => Code.Length == 0 && Sector.Length == 0;

    public bool IsFull => Code.Length > 0 && Sector.Length > 0;

    /// <summary>What is missing here taken from another coding, which then is named too.</summary>
    public Coding FilledFrom(Coding other)
    {
        if (other.IsEmpty || IsFull || (Code.Length > 0 && other.Code.Length > 0 && Code != other.Code) || (Sector.Length > 0 && other.Sector.Length > 0 && Sector != other.Sector && Code.Length > 0))
        {
            return this;
        }

        var code = Code.Length > 0 ? Code : other.Code;
        var sector = Sector.Length > 0 ? Sector : other.Sector;
        return code == Code && sector == Sector ? this : new(code, sector, Name ?? other.Name, IsEmpty ? other.Why : $"{Why}; {other.Why}");
    }
}
