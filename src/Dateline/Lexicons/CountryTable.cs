namespace Dateline.Lexicons;

/// <summary>The countries of data/lexicons/countries.tsv by code, name, adjective and capital.</summary>
public sealed class CountryTable
{
    private readonly Dictionary<string, Country> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Words _names = new();
    private readonly Words _demonyms = new();
    private readonly Words _capitals = new();

    internal CountryTable(IReadOnlyList<TableRow> rows)
    {
        var all = new List<Country>(rows.Count);
        foreach (var row in rows)
        {
            var country = ReadRow(row);
            all.Add(country);
            AddUnique(_byCode, country.Iso2, country, row);
            AddUnique(_byCode, country.Iso3, country, row);
            foreach (var name in country.Aliases.Prepend(country.Name))
            {
                Require(_names.Add(name, country), name, row);
            }

            foreach (var word in country.Adjectives.Concat(country.People))
            {
                Require(_demonyms.Add(word, country) || (_demonyms.TryFind(word, out var other) && other == country), word, row);
            }

            if (country.Capital.Length > 0)
            {
                _capitals.Add(country.Capital, country);
            }
        }

        All = all;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Country> All { get; }

    public static CountryTable Load(DataFolder data) => data.Shared(folder =>
        new CountryTable(TableFile.Read(folder.File("lexicons", "countries.tsv"), "iso2", "iso3", "name", "aliases", "adjectives", "people", "capital", "plover")));

    /// <summary>By ISO alpha-2 or alpha-3, in any case.</summary>
    public Country? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>By name or alias without article, in any case but for abbreviations: "Syria", "UK", "Côte d'Ivoire".</summary>
    public bool TryFindName(ReadOnlySpan<char> name, out Country country) => _names.TryFind(name, out country);

    /// <summary>By adjective or word for the people, in any case but for abbreviations: "Syrian", "Danes", "U.S.".</summary>
    public bool TryFindDemonym(ReadOnlySpan<char> word, out Country country) => _demonyms.TryFind(word, out country);

    /// <summary>By the English name of its capital, in any case.</summary>
    public bool TryFindCapital(ReadOnlySpan<char> name, out Country country) => _capitals.TryFind(name, out country);

    private static Country ReadRow(TableRow row)
    {
        var (iso2, iso3) = (row.Required(0), row.Required(1));
        if (iso2.Length != 2 || iso3.Length != 3)
        {
            throw row.Error($"'{iso2}' and '{iso3}' are not a two-letter and a three-letter code");
        }

        return new(iso2, iso3, row.Required(2), row.List(3), row.List(4), row.List(5), row[6], row.Required(7));
    }

    private static void AddUnique(Dictionary<string, Country> table, string key, Country country, TableRow row) => Require(table.TryAdd(key, country), key, row);

    private static void Require(bool unique, string word, TableRow row)
    {
        if (!unique)
        {
            throw row.Error($"'{word}' already stands for another country");
        }
    }

    /// <summary>Words to countries. Case does not matter, except that an abbreviation in capitals must be written so: "US" is a country, "us" is not.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, Country> _words = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Country> _abbreviations = new(StringComparer.Ordinal);

        public bool Add(string word, Country country) => (IsAbbreviation(word) ? _abbreviations : _words).TryAdd(word, country);

        public bool TryFind(ReadOnlySpan<char> word, out Country country)
        {
            Country? found;
            if (!_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out found))
            {
                _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out found);
            }

            country = found!;
            return found is not null;
        }

        private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length < 5 && !word.ContainsAnyInRange('a', 'z');
    }
}
