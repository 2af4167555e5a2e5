using System.Globalization;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>"20 km", "twelve miles".</summary>
internal static class DistanceWords
{
    private const double KmPerMile = 1.609344;

    /// <summary>Kilometres of the unit at a token, null for other words; where its number stands: "20 km", "20-km".</summary>
    public static double? UnitKm(Sentence sentence, int token, out int number)
    {
        number = token - 1;
        if (token < 0)
        {
            return null;
        }

        if (token > 0 && sentence[token - 1].Form == "-")
        {
            number = token - 2;
        }

        return sentence[token].Lower switch
        {
            "km" or "kms" or "kilometers" or "kilometres" or "kilometer" or "kilometre" => number >= 0 ? 1 : null,
            "mile" or "miles" or "mi" => number >= 0 ? KmPerMile : null,
            "m" or "metres" or "meters" => number >= 0 ? 0.001 : null,
            _ => null,
        };
    }

    /// <summary>A number in figures or words.</summary>
    public static double? ReadNumber(Sentence sentence, int token, out int first)
    {
        first = token;
        var form = sentence[token].Form.Replace(",", "", StringComparison.Ordinal);
        if (double.TryParse(form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        return NumberWords.TryGetValue(sentence[token].Lower, out value) ? value : null;
    }

    private static readonly Dictionary<string, double> NumberWords = new(StringComparer.Ordinal)
    {
        ["a"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["hundred"] = 100,
    };
}
