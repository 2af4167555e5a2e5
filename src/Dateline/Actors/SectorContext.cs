namespace Dateline.Actors;

/// <summary>Which country the actors of a sector belong to in a document, where there is only one: "the army" of a report on the Syrian army alone.</summary>
internal sealed class SectorContext
{
    private const string Several = "*";

    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);

    public SectorContext(IEnumerable<Coding> codings)
    {
        foreach (var coding in codings)
        {
            if (coding.IsFull)
            {
                _countries[coding.Sector] = _countries.TryGetValue(coding.Sector, out var code) && code != coding.Code ? Several : coding.Code;
            }
        }
    }

    /// <summary>The only country of the coding's sector; nothing where the coding has a country or where the document names several or none.</summary>
    public Coding CountryFor(Coding coding) =>
        coding.Code.Length == 0 && coding.Sector is "MIL" or "GOV" or "COP" or "LEG" or "JUD" or "REB" or "SPY" && _countries.TryGetValue(coding.Sector, out var code) && code != Several
            ? new(code, coding.Sector, null, $"the only {coding.Sector} actors of the report are of {code}")
            : Coding.None;
}
