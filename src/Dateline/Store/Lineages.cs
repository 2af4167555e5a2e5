namespace Dateline.Store;

/// <summary>The reports of a store that have copies.</summary>
public static class Lineages
{
    /// <summary>The number of the lineage by the key of the report. Of several reports under one key the last is named.</summary>
    public static IReadOnlyDictionary<string, long> Read(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() =>
        {
            var lineages = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var (key, lineage) in store.Connection.Rows("SELECT r.key, m.lineage FROM lineage_member m JOIN report r ON r.id = m.report ORDER BY r.id", row => (row.GetString(0), row.GetInt64(1))))
            {
                lineages[key] = lineage;
            }

            return lineages;
        });
    }
}
