namespace Dateline.Lexicons;

/// <summary>The modifiers of data/lexicons/sector-words.tsv that give a nominal actor its sector.</summary>
public sealed class SectorWords
{
    private readonly Dictionary<string, (string Sector, string Armed)> _words = new(StringComparer.Ordinal);

    internal SectorWords(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var sector = row.Required(1);
            if (!_words.TryAdd(row.Required(0), (sector, row[2].Length > 0 ? row[2] : sector)))
            {
                throw row.Error($"'{row[0]}' has a row already");
            }
        }
    }

    public static SectorWords Load(DataFolder data) => new(TableFile.Read(data.File("lexicons", "sector-words.tsv"), "word", "sector", "armed"));

    /// <param name="isArmed">Whether the noun it modifies is one for armed people.</param>
    public bool TryFind(string word, bool isArmed, out string sector)
    {
        var found = _words.TryGetValue(word, out var sectors);
        sector = isArmed ? sectors.Armed : sectors.Sector;
        return found;
    }
}
