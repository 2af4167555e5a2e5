using System.Collections.Frozen;
using Dateline.Lexicons;

namespace Dateline.Syntax.Segmentation;

/// <summary>What a word with a final stop is.</summary>
internal enum AbbreviationKind : byte
{
    None,
    Title,
    Number,
    End,
    Month,
    Time,
    Inner,
}

/// <summary>The words of data/lexicons/abbreviations.txt, without their last stop.</summary>
internal sealed class Abbreviations
{
    private readonly FrozenDictionary<string, (AbbreviationKind Kind, bool CapitalOnly)>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Abbreviations(IEnumerable<(string Word, AbbreviationKind Kind, bool CapitalOnly)> words) =>
        _words = words.ToDictionary(w => w.Word, w => (w.Kind, w.CapitalOnly), StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Abbreviations Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = data.File("lexicons", "abbreviations.txt");
        var words = new List<(string, AbbreviationKind, bool)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length is < 2 or > 3 || !Enum.TryParse<AbbreviationKind>(columns[1], ignoreCase: true, out var kind) || (columns.Length == 3 && columns[2] != "capital"))
            {
                throw new UsageException($"{path}, line {number}: '{line}' is not 'word, kind[, capital]' with a kind of title, number, end, month, time, inner, separated by tabs.");
            }

            words.Add((columns[0], kind, columns.Length == 3));
        }

        return new(words);
    }

    /// <param name="word">Without its last stop.</param>
    public AbbreviationKind Find(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var entry) && (!entry.CapitalOnly || char.IsUpper(word[0])))
        {
            return entry.Kind;
        }

        return IsInitials(word) ? AbbreviationKind.End : AbbreviationKind.None;
    }

    /// <summary>Whether the word is one capital or letters with stops between: "J", "U.S", "a.k.a".</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]);
        }

        if (word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
