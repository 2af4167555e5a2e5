namespace Dateline.Actors.Build;

/// <summary>Reads the actor codes of the CAMEO dictionaries ("SYRREBMUS", "IGOUNOREFHCR") as PLOVER codes and sectors.</summary>
internal static class CameoRoles
{
    /// <summary>A code and sector, or null where the code says neither.</summary>
    /// <param name="isCountry">Whether three letters are the actor code of a country.</param>
    public static (string Code, string Sector)? Read(string cameo, Func<string, bool> isCountry)
    {
        if (cameo.Length < 3 || cameo.Length % 3 != 0)
        {
            return null;
        }

        var code = cameo[..3] switch
        {
            "IGO" => cameo.Contains("UNO", StringComparison.Ordinal) ? "UNO" : cameo.StartsWith("IGOEUR", StringComparison.Ordinal) ? "EUR" : "IGO",
            "NGO" or "NGM" => "NGO",
            "MNC" => "MNC",
            "IMG" or "INT" => "IMG",
            var country => isCountry(country) ? country : "",
        };
        if (code.Length == 0)
        {
            return null;
        }

        for (var i = 3; i < cameo.Length; i += 3)
        {
            var sector = Sector(cameo.AsSpan(i, 3));
            if (sector.Length > 0)
            {
                return (code, sector);
            }
        }

        return code is "IGO" or "UNO" or "EUR" or "NGO" or "MNC" ? (code, "") : code == "IMG" ? (code, "UAF") : null;
    }

    private static string Sector(ReadOnlySpan<char> role) => role switch
    {
        "GOV" => "GOV",
        "MIL" => "MIL",
        "REB" or "INS" or "SEP" => "REB",
        "OPP" => "OPP",
        "PTY" => "PTY",
        "COP" => "COP",
        "JUD" => "JUD",
        "LEG" => "LEG",
        "SPY" => "SPY",
        "UAF" or "RAD" => "UAF",
        "MED" => "JRN",
        "HLH" => "MED",
        "EDU" => "EDU",
        "BUS" => "BUS",
        "CRM" => "CRM",
        "CVL" or "PPL" => "CVL",
        "ELI" => "ELI",
        "LAB" => "LAB",
        "AGR" => "AGR",
        "REF" => "REF",
        "REL" or "MUS" or "CHR" or "JEW" or "HIN" or "BUD" => "REL",
        "HRI" or "ENV" or "DEV" => "SOC",
        _ => "",
    };
}
