using Dateline.Store;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class StoreSchemaTest
{
    /// <summary>A change of the tables is a new migration and a reviewed difference of this file.</summary>
    [Fact]
    public void The_tables_of_a_store_are_the_approved_ones()
    {
        using var some = new SomeStore();
        using var store = StoreFile.OpenForWriting(some.Path);
        var tables = store.Connection.Rows(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'report_text_%' AND name NOT LIKE 'place_extent_%' ORDER BY rowid", row => row.GetString(0));
        Golden.Verify(RepositoryFolder.File("tests", "Dateline.Tests", "Store", "schema.verified.sql"), string.Join(";\n\n", tables) + ";\n");
    }

    [Fact]
    public void A_store_opened_again_is_migrated_no_second_time()
    {
        using var some = new SomeStore();
        StoreFile.OpenForWriting(some.Path).Dispose();
        var before = File.ReadAllBytes(some.Path);
        StoreFile.OpenForWriting(some.Path).Dispose();
        Assert.Equal(before, File.ReadAllBytes(some.Path));
    }
}
