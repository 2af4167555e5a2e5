using Dateline.Lexicons;

namespace Dateline.Mentions.Tagging;

/// <summary>The names of data/lexicons/known-names.tsv, which only the names tagger uses: hints, not facts.</summary>
internal static class KnownNames
{
    private const string Columns = "name\tkind";

    public static IEnumerable<(string Name, NameList List)> Read(DataFolder data)
    {
        // Line by line and not as a table: it is by far the longest list, and nothing of it is kept as characters.
        var path = data.File("lexicons", "known-names.tsv");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && line != Columns)
            {
                yield return Parse(line, path, number);
            }
        }
    }

    internal static (string Name, NameList List) Parse(string line, string path, int number)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab < 1
            ? throw new UsageException($"{path}:{number}: '{line}' is no name and kind, separated by a tab.")
            : (line[..tab], line.AsSpan(tab + 1) switch
            {
                "given" => NameList.GivenName,
                "family" => NameList.FamilyName,
                "person" => NameList.Person,
                "organisation" => NameList.Organisation,
                "other" => NameList.Known,
                var other => throw new UsageException($"{path}:{number}: '{other}' is no kind; expected given, family, person, organisation or other."),
            });
    }
}
