namespace Dateline.Lexicons;

/// <summary>Words for peoples and religions that are no nationality of a country (peoples.tsv): "Kurdish", "Sunnis".</summary>
public sealed class PeopleWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    internal PeopleWords(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            if (!_words.Add(row.Required(0)))
            {
                throw row.Error($"'{row[0]}' has a row already");
            }
        }
    }

    public IEnumerable<string> All => _words;

    public static PeopleWords Load(DataFolder data) => data.Shared(folder => new PeopleWords(TableFile.Read(folder.File("lexicons", "peoples.tsv"), "word")));

    /// <summary>By the word in small letters.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
