using System.Text.RegularExpressions;

namespace Dateline.Gazetteers.Build;

/// <summary>Which of the names a source lists are worth their room.</summary>
internal static partial class NameFilter
{
    /// <summary>From this population on a place keeps its names in Arabic, Cyrillic and Hebrew letters: smaller ones would take the file over its size.</summary>
    public const long OtherScriptsFrom = 0;

    /// <summary>Latin names that begin with a capital. Lower-case ones are spelled-out Chinese, short capitals are airport codes.</summary>
    public static bool IsLatinName(string name)
    {
        if (name.Length < 2 || !char.IsUpper(name[0]) && name[0] is not ('\'' or '‘' or '’' or 'ʻ' or '`') && !StartsWithArticle(name))
        {
            return false;
        }

        var hasLower = false;
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c > '\u024F' && c is not (>= '\u1E00' and <= '\u1EFF') && c is not (>= '\u02B0' and <= '\u02FF'))
            {
                return false;
            }

            hasLower |= char.IsLower(c);
        }

        return hasLower;
    }

    public static bool IsOtherScript(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c is not (>= '\u0400' and <= '\u04FF') && c is not (>= '\u0590' and <= '\u06FF'))
            {
                return false;
            }
        }

        return name.Length > 2 && char.IsLetter(name[0]);
    }

    public static bool IsKept(string name, long population) => IsLatinName(name) || (population >= OtherScriptsFrom && IsOtherScript(name));

    /// <summary>An area's name without the word for its kind: "Rapides" for "Rapides Parish"; null where it has none.</summary>
    public static string? WithoutAreaWord(string name) => Core(AreaWords().Replace(name, ""), name);

    /// <summary>An airfield's name without the words for its kind.</summary>
    public static string? WithoutAirportWord(string name) => Core(AirportWords().Replace(name, ""), name);

    [GeneratedRegex(@"air ?(base|force|field)|\bAFB\b|naval air|military air|army air|air station", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AirBaseWords();

    private static string? Core(string core, string name)
    {
        core = core.Trim(' ', '-', ',');
        return core.Length >= 3 && core.Length < name.Length ? core : null;
    }

    private static bool StartsWithArticle(string name) => name.Length > 3 && name[2] is '-' or ' ' && name[0] is 'a' or 'e' && char.IsUpper(name[3]);

    [GeneratedRegex(@"^(county|province of|provincia d[ei]l?|département de l[ae]?|muh[aā]faz?[̧]?at|gouvernorat de|state of|distrito de|municipio de|departamento de|provincia de|landkreis|kreis|powiat|comarca de|the) |[ -](county|parish|district|province|governorate|oblast'?|raion|rayon|region|department|prefecture|municipality|state|regency|borough|census area|division|canton|township|shire|kray|krai|city|metropolitan area|autonomous region|municipal district|local government area|republic|arrondissement|il[iı]|vilayat[iı]?|territory|voivodeship|rural district|urban district)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AreaWords();

    [GeneratedRegex(@" ?\b(international|regional|municipal|county|national|domestic|airport|air ?base|airfield|airstrip|aerodrome|military|AFB|air force base|naval air station|army air field|army airfield|air station|air force)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AirportWords();
}
