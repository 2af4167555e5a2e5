using Dateline.Lexicons;

namespace Dateline.Attributions.Sources;

/// <summary>What a source is when its head is a common noun (data/lexicons/cues-sources.tsv).</summary>
internal sealed class SourceNouns
{
    private readonly Dictionary<string, SourceKind> _kinds = new(StringComparer.Ordinal);

    private SourceNouns()
    {
    }

    public static SourceNouns Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = data.File("lexicons", "cues-sources.tsv");
        return Read(path, File.ReadAllText(path));
    }

    /// <param name="path">For messages only.</param>
    public static SourceNouns Read(string path, string table)
    {
        var nouns = new SourceNouns();
        foreach (var row in TableFile.Parse(path, table, "noun", "kind"))
        {
            if (row[1] is not ("organisation" or "document"))
            {
                throw row.Error($"'{row[1]}' is no kind of source noun: expected organisation or document");
            }

            if (!nouns._kinds.TryAdd(row.Required(0), row[1] == "document" ? SourceKind.Document : SourceKind.Organisation))
            {
                throw row.Error($"the noun '{row[0]}' is given twice");
            }
        }

        return nouns;
    }

    public SourceKind KindOf(string lemma) => _kinds.GetValueOrDefault(lemma, SourceKind.Anonymous);
}
