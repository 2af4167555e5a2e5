using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dateline.Store;

/// <summary>
/// One open store: an SQLite file with the tables of <c>Store/Migrations</c>. One thread at a time may use it; several programs may read it while one writes.
/// </summary>
public sealed class StoreFile : IDisposable
{
    /// <summary>Pages of the log after which it is written back; a larger log makes long runs cheaper.</summary>
    private const int CheckpointPages = 4000;

    private const int CacheKilobytes = 65536;

    private StoreFile(string path, SqliteConnection connection)
    {
        Path = path;
        Connection = connection;
    }

    public string Path { get; }

    internal SqliteConnection Connection { get; }

    internal sqlite3 Handle => Connection.Handle!;

    /// <summary>Opens a store to write to it; makes it where there is none, and brings an older one up to this program's schema.</summary>
    /// <exception cref="UsageException">It is no store, damaged, of a newer program, cannot be written, or another program keeps it.</exception>
    public static StoreFile OpenForWriting(string path, StoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        MakeFolder(path);
        return Open(path, SqliteOpenMode.ReadWriteCreate, options ?? new(), connection =>
        {
            Recognise(connection, path);
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = {CheckpointPages};"));
            StoreSchema.Migrate(connection);
        });
    }

    /// <summary>For those who open for writing but must not make a store.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static void RequireFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no store '{path}'; 'dateline ingest INPUT --store {path}' makes one.");
        }
    }

    /// <summary>Opens a store to look at it.</summary>
    /// <exception cref="UsageException">There is none, it is no store, damaged, or of an older or newer program.</exception>
    public static StoreFile OpenForReading(string path, StoreOptions? options = null)
    {
        RequireFile(path);
        return Open(path, SqliteOpenMode.ReadWrite, options ?? new(), connection =>
        {
            if (Recognise(connection, path) is var version && version == 0)
            {
                throw new UsageException($"The store '{path}' is empty: nothing was stored yet when it was made. 'dateline ingest INPUT --store {path}' fills it.");
            }

            if (version < StoreSchema.Version)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The store '{path}' has schema {version}, this program reads schema {StoreSchema.Version}; 'dateline ingest INPUT --store {path}' brings it up to date."));
            }

            connection.Run("PRAGMA query_only = ON");
        });
    }

    public void Dispose() => Connection.Dispose();

    /// <summary>Runs SQL and turns what can go wrong with a file into a message for the user.</summary>
    internal T Guard<T>(Func<T> work) => Guard(Path, work);

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception) when (StoreFaults.Explain(path, exception) is { } told)
        {
            throw told;
        }
        catch (InvalidDataException exception)
        {
            // A page may be whole and what is in it not.
            throw new UsageException(StoreFaults.Damaged(path), exception);
        }
    }

    private static StoreFile Open(string path, SqliteOpenMode mode, StoreOptions options, Action<SqliteConnection> prepare)
    {
        RefuseForeign(path);
        return Guard(path, () =>
        {
            try
            {
                return Open(path, path, mode, options, prepare);
            }
            catch (SqliteException exception) when (mode != SqliteOpenMode.ReadWriteCreate && StoreFaults.IsOfFolder(exception) && !HasLog(path))
            {
                // A reader keeps files of its own beside the store, which a read-only folder does not take; there the file is read as it lies.
                return Open(path, new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, options, prepare);
            }
        });
    }

    private static StoreFile Open(string path, string source, SqliteOpenMode mode, StoreOptions options, Action<SqliteConnection> prepare)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds) };
        var connection = new SqliteConnection(address.ConnectionString);
        try
        {
            connection.Open();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{CacheKilobytes};"));
            prepare(connection);
            return new StoreFile(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether another program has written what is not in the file itself yet.</summary>
    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>The schema of the file; 0 for a file that holds nothing yet, as one that was killed while it was made.</summary>
    private static int Recognise(SqliteConnection connection, string path)
    {
        var application = connection.Number("PRAGMA application_id");
        var version = (int)connection.Number("PRAGMA user_version");
        var isEmpty = application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != StoreSchema.ApplicationId && !isEmpty)
        {
            throw new UsageException($"'{path}' is an SQLite file of another program, no store of Dateline. Nothing was changed; name another file.");
        }

        return version <= StoreSchema.Version ? version
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The store '{path}' has schema {version}, this program knows schema {StoreSchema.Version}: a newer Dateline wrote it. Nothing was changed; use that version."));
    }

    /// <summary>SQLite calls a foreign file damaged, which it is not; so its first bytes are looked at here.</summary>
    private static void RefuseForeign(string path)
    {
        ReadOnlySpan<byte> mark = "SQLite format 3\0"u8;
        if (Directory.Exists(path))
        {
            throw new UsageException($"--store '{path}' is a folder; name a file in it.");
        }

        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        Span<byte> head = stackalloc byte[mark.Length];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.SequenceEqual(mark))
            {
                throw new UsageException($"'{path}' is no store of Dateline (no SQLite file). Nothing was changed; name another file.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The store '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder of the store '{path}' cannot be made: {exception.Message}", exception);
        }
    }
}
