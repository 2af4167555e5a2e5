namespace Dateline.Lexicons;

/// <summary>The given names of data/lexicons/given-names.tsv.</summary>
public sealed class GivenNames
{
    private readonly Dictionary<string, Gender> _names = new(StringComparer.Ordinal);

    internal GivenNames(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            if (!_names.TryAdd(row.Required(0), TitleTable.ReadGender(row, 1)))
            {
                throw row.Error($"'{row[0]}' has a row already");
            }
        }
    }

    /// <summary>In the order of the file.</summary>
    public IEnumerable<string> All => _names.Keys;

    public static GivenNames Load(DataFolder data) => new(TableFile.Read(data.File("lexicons", "given-names.tsv"), "name", "gender"));

    /// <summary>By the name in small letters.</summary>
    public bool TryFind(string name, out Gender gender) => _names.TryGetValue(name, out gender);
}
