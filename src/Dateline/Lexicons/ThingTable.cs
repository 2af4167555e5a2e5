namespace Dateline.Lexicons;

/// <summary>A table of words for things and their class: weapons.tsv, vehicles.tsv.</summary>
public sealed class ThingTable
{
    private readonly PhraseTable<string> _forms = new();

    internal ThingTable(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var word = row.Required(0);
            if (!_forms.TryAdd(word, row.Required(2)))
            {
                throw row.Error($"'{word}' has a row already");
            }

            foreach (var form in Plurals.Of(word, row[1]))
            {
                _forms.TryAdd(form, row[2]);
            }
        }
    }

    public PhraseTable<string> Forms => _forms;

    public static ThingTable Load(DataFolder data, string file) => new(TableFile.Read(data.File("lexicons", file), "word", "plural", "class"));
}
