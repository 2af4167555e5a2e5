namespace Dateline.Gazetteers;

/// <summary>Two-letter country codes as numbers (the two letters side by side), so that rows can be compared without strings.</summary>
internal static class CountryCodes
{
    private static readonly string[] Names = BuildNames();

    public static string Get(int number) => number == 0 ? "" : Names[(((number & 255) - 'A') * 26) + ((number >> 8) - 'A')];

    public static int Number(string code) => code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) ? code[0] | (code[1] << 8) : 0;

    private static string[] BuildNames()
    {
        var names = new string[26 * 26];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new string([(char)('A' + (i / 26)), (char)('A' + (i % 26))]);
        }

        return names;
    }
}
