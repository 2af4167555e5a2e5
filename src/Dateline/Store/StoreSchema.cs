using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>The tables of a store as numbered SQL files (Store/Migrations), each applied once and in a transaction of its own.</summary>
internal static class StoreSchema
{
    /// <summary>"DLST": by this number in its head a file is known as a store of Dateline.</summary>
    public const int ApplicationId = 0x444C5354;

    private const string Folder = ".Store.Migrations.";

    private static readonly IReadOnlyList<(int Number, string Resource)> Migrations = Find();

    /// <summary>The schema that this program reads and writes.</summary>
    public static int Version => Migrations[^1].Number;

    /// <summary>Brings a new or older store up to <see cref="Version"/>. Two programs may do so at once: the second finds nothing left to do.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        foreach (var (number, resource) in Migrations)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.Number("PRAGMA user_version") < number)
            {
                connection.Run(Text(resource));
                connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {number};"));
            }

            transaction.Commit();
        }
    }

    private static (int Number, string Resource)[] Find() =>
    [
        .. typeof(StoreSchema).Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
            .OrderBy(migration => migration.Item1),
    ];

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
