namespace Dateline.Generator;

/// <summary>Names of two to four syllables, none twice.</summary>
internal sealed class InventedNames(Random random)
{
    private static readonly string[] Heads = ["b", "br", "d", "dr", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "r", "s", "sh", "t", "tr", "v", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ou"];
    private static readonly string[] Tails = ["", "", "l", "n", "r", "s", "m", "k"];

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public string Next()
    {
        while (true)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Pick(Heads) + Pick(Vowels) + Pick(Tails)));
            name = char.ToUpperInvariant(name[0]) + name[1..];
            if (_given.Add(name))
            {
                return name;
            }
        }
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
