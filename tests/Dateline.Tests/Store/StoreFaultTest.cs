using Dateline.Store;
using Dateline.Store.Decisions;
using Dateline.Store.Queries;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dateline.Tests.Store;

/// <summary>What can be wrong with a file: each has one message that says what to do, and nothing is lost.</summary>
public sealed class StoreFaultTest : IDisposable
{
    private static readonly StoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(50) };

    private readonly SomeStore _some = new();

    [Fact]
    public void A_file_that_is_no_SQLite_file_is_left_alone()
    {
        File.WriteAllText(_some.Path, "These are my notes, and I want to keep them.");
        AssertRefused("is no store of Dateline", "name another file");
        Assert.StartsWith("These are my notes", File.ReadAllText(_some.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_SQLite_file_of_another_program_is_left_alone()
    {
        Raw("CREATE TABLE browser_history (url TEXT)");
        var before = File.ReadAllBytes(_some.Path);
        AssertRefused("of another program", "name another file");
        Assert.Equal(before, File.ReadAllBytes(_some.Path));
    }

    [Fact]
    public void A_store_of_a_newer_program_is_left_alone()
    {
        _some.Write(SomeStore.Report());
        Raw("PRAGMA user_version = 999");
        AssertRefused("has schema 999", "a newer Dateline wrote it");
    }

    [Fact]
    public void A_store_of_an_older_program_is_brought_up_to_date_by_a_writer_only()
    {
        Raw($"PRAGMA application_id = {StoreSchema.ApplicationId}");
        Assert.Contains("is empty", Assert.Throws<UsageException>(() => StoreFile.OpenForReading(_some.Path)).Message, StringComparison.Ordinal);
        _some.Write(SomeStore.Report());
        Assert.Equal((1, StoreSchema.Version), (_some.Status().Reports, _some.Status().Schema));
    }

    [Fact]
    public void A_file_that_was_killed_while_it_was_made_is_a_new_store()
    {
        File.WriteAllBytes(_some.Path, []);
        _some.Write(SomeStore.Report());
        Assert.Equal(1, _some.Status().Reports);
    }

    [Fact]
    public void A_damaged_store_is_told()
    {
        _some.Write([.. Enumerable.Range(0, 50).Select(i => SomeStore.Report($"r{i}"))]);
        using (var file = new FileStream(_some.Path, FileMode.Open, FileAccess.Write))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        var fault = Assert.Throws<UsageException>(() => _some.Write(SomeStore.Report("new")));
        Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
        Assert.Contains(".recover", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_damaged_is_told_by_whoever_reads_it()
    {
        _some.Write(SomeStore.Report());
        Raw("UPDATE record SET brotli = x'00112233'");
        using var store = StoreFile.OpenForReading(_some.Path);
        Assert.Contains("is damaged", Assert.Throws<UsageException>(() => new MentionQuery(store).Find(MentionFilter.All, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("is damaged", Assert.Throws<UsageException>(() => new MentionQuery(store).All(MentionFilter.All).Count()).Message, StringComparison.Ordinal);
        using var records = new StoredRecords(store);
        Assert.Contains("is damaged", Assert.Throws<UsageException>(() => records.Of("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_on_a_damaged_table_names_the_file()
    {
        _some.Write(SomeStore.Report());
        Raw("DELETE FROM name_words_data");
        using var store = StoreFile.OpenForReading(_some.Path);
        using var statement = new Statement(store.Handle, "SELECT rowid FROM name_words WHERE name_words MATCH 'army'");
        var fault = Assert.Throws<UsageException>(() => statement.Find());
        Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
        Assert.Contains(_some.Path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_decide_at_once_take_turns()
    {
        _some.Write(SomeStore.Report());
        using var first = StoreFile.OpenForWriting(_some.Path);
        using var second = StoreFile.OpenForWriting(_some.Path, Impatient);
        using var writer = new DecisionWriter(second);
        first.Connection.Run("BEGIN IMMEDIATE");
        Assert.Contains("is being written by another program", Assert.Throws<UsageException>(() => writer.Import([], "A. Reader", null, DateTimeOffset.UnixEpoch)).Message, StringComparison.Ordinal);
        first.Connection.Run("COMMIT");
        Assert.Empty(writer.Import([], "A. Reader", null, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void A_store_with_rows_that_lead_nowhere_is_not_sound()
    {
        _some.Write(SomeStore.Report());
        Raw("PRAGMA foreign_keys = OFF; DELETE FROM coding");
        Assert.NotEmpty(_some.Status().Faults);
    }

    [Fact]
    public void A_full_disk_loses_nothing_of_what_was_stored_and_the_batch_can_be_written_again()
    {
        StorableReport[] batch = [.. Enumerable.Range(0, 200).Select(i => SomeStore.Report($"r{i}"))];
        using var store = StoreFile.OpenForWriting(_some.Path);
        using var writer = new StoreWriter(store);
        writer.Write([SomeStore.Report("first")]);

        // SQLite fails in the same way when the file may not grow as when the disk is full.
        store.Connection.Run($"PRAGMA max_page_count = {store.Connection.Number("PRAGMA page_count") + 5}");
        Assert.Contains("disk of the store", Assert.Throws<UsageException>(() => writer.Write(batch)).Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Connection.Number("SELECT count(*) FROM report"));

        store.Connection.Run("PRAGMA max_page_count = 1000000");
        Assert.All(writer.Write(batch), outcome => Assert.Equal(StoreOutcome.NewReport, outcome));
        Assert.Equal((201, 0), (store.Connection.Number("SELECT count(*) FROM report"), StoreStatus.Read(store).Faults.Count));
    }

    [Fact]
    public void A_second_writer_waits_and_then_says_that_another_is_writing()
    {
        using var first = StoreFile.OpenForWriting(_some.Path);
        using var second = StoreFile.OpenForWriting(_some.Path, Impatient);
        using var writer = new StoreWriter(second);
        first.Connection.Run("BEGIN IMMEDIATE");
        Assert.Contains("is being written by another program", Assert.Throws<UsageException>(() => writer.Write([SomeStore.Report()])).Message, StringComparison.Ordinal);
        first.Connection.Run("COMMIT");
        Assert.Equal([StoreOutcome.NewReport], writer.Write([SomeStore.Report()]));
    }

    [Fact]
    public void Two_writers_in_turn_see_each_others_rows()
    {
        using var first = StoreFile.OpenForWriting(_some.Path);
        using var second = StoreFile.OpenForWriting(_some.Path);
        using var one = new StoreWriter(first);
        using var two = new StoreWriter(second);
        one.Write([SomeStore.Report("a"), SomeStore.Report("b")]);
        Assert.Equal([StoreOutcome.AlreadyThere, StoreOutcome.NewReport], two.Write([SomeStore.Report("b"), SomeStore.Report("c")]));
        Assert.Equal([StoreOutcome.AlreadyThere, StoreOutcome.NewReport], one.Write([SomeStore.Report("c"), SomeStore.Report("d")]));
        Assert.Equal((4, 2, 0), (_some.Status().Reports, (int)_some.Number("SELECT count(*) FROM place"), _some.Status().Faults.Count));
    }

    [Fact]
    public void A_reader_sees_the_store_while_another_writes()
    {
        _some.Write(SomeStore.Report());
        using var writer = StoreFile.OpenForWriting(_some.Path);
        writer.Connection.Run("BEGIN IMMEDIATE; DELETE FROM credit");
        Assert.Equal((1, 1), (_some.Status().Reports, _some.Number("SELECT count(*) FROM credit")));
        writer.Connection.Run("ROLLBACK");
    }

    [Fact]
    public void A_store_that_may_not_be_written_is_told()
    {
        _some.Write(SomeStore.Report());
        using var store = StoreFile.OpenForReading(_some.Path);
        using var writer = new StoreWriter(store);
        Assert.Contains("read-only", Assert.Throws<UsageException>(() => writer.Write([SomeStore.Report("new")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_a_reader()
    {
        Assert.Contains("There is no store", Assert.Throws<UsageException>(() => StoreFile.OpenForReading(_some.Path)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_some.Path));
    }

    [Fact]
    public void A_folder_is_no_store() =>
        Assert.Contains("is a folder", Assert.Throws<UsageException>(() => StoreFile.OpenForWriting(_some.Folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fault_of_the_program_itself_is_not_explained_away() => Assert.Null(StoreFaults.Explain("x", new SqliteException("constraint failed", 19)));

    public void Dispose() => _some.Dispose();

    private void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_some.Path};Pooling=False");
        connection.Open();
        connection.Run(sql);
    }

    private void AssertRefused(params string[] words)
    {
        foreach (var open in new Func<StoreFile>[] { () => StoreFile.OpenForWriting(_some.Path), () => StoreFile.OpenForReading(_some.Path) })
        {
            var message = Assert.Throws<UsageException>(open).Message;
            Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
            Assert.Contains(_some.Path, message, StringComparison.Ordinal);
        }
    }
}
