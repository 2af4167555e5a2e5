namespace Dateline.Lexicons;

/// <summary>Words that make a name the name of an organisation (org-nouns.tsv) or of a place (place-nouns.tsv).</summary>
public sealed class NameNouns
{
    private readonly PhraseTable<string> _organisations = new();
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    internal NameNouns(IReadOnlyList<TableRow> organisations, IReadOnlyList<TableRow> places)
    {
        foreach (var row in organisations)
        {
            if (!_organisations.TryAdd(row.Required(0), row[1]))
            {
                throw row.Error($"'{row[0]}' has a row already");
            }
        }

        foreach (var row in places)
        {
            _places.Add(row.Required(0));
        }
    }

    public static NameNouns Load(DataFolder data) => data.Shared(folder => new NameNouns(
        TableFile.Read(folder.File("lexicons", "org-nouns.tsv"), "noun", "sector"),
        TableFile.Read(folder.File("lexicons", "place-nouns.tsv"), "noun")));

    /// <summary>The nouns that head organisations, in the order of the file.</summary>
    public IEnumerable<string> Organisations => _organisations.All.Select(o => o.Phrase);

    public IEnumerable<string> Places => _places;

    /// <summary>By the noun in small letters; the sector is empty where the noun alone gives none.</summary>
    public bool TryFindOrganisation(ReadOnlySpan<char> noun, out string sector) => _organisations.TryFind(noun, out sector);

    public bool IsPlace(string noun) => _places.Contains(noun) || (noun.EndsWith('s') && _places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun.AsSpan(0, noun.Length - 1)));
}
