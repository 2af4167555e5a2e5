using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>What a failure of the file means for whoever runs the program.</summary>
internal static class StoreFaults
{
    // Result codes of SQLite: https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>Null for a fault of the program itself, which must show as one.</summary>
    public static UsageException? Explain(string path, SqliteException exception)
    {
        var message = exception.SqliteErrorCode switch
        {
            Busy or Locked => $"The store '{path}' is being written by another program, which did not finish in time. Nothing is lost: run this again when the other is done.",
            ReadOnly => $"The store '{path}' cannot be written: the file, its folder or its disk is read-only. Nothing was changed; give it a path that can be written.",
            Full => $"The disk of the store '{path}' is full. What was stored before is whole; make room and run the same command again, it goes on where it stopped.",
            CannotOpen => $"The store '{path}' cannot be opened; its folder must exist and be writable, because SQLite keeps two files beside it.",
            DiskError => $"The store '{path}' cannot be read or written: the disk reports an error ({exception.Message}). What was stored before is whole; run the same command again when the disk is well.",
            Corrupt or NoDatabase => Damaged(path),
            _ => null,
        };
        return message is null ? null : new UsageException(message, exception);
    }

    /// <summary>Whether the fault may be one of the folder only, so that the file itself can still be read.</summary>
    public static bool IsOfFolder(SqliteException exception) => exception.SqliteErrorCode is ReadOnly or CannotOpen;

    public static string Damaged(string path) =>
        $"The store '{path}' is damaged. Nothing was written to it; restore it from a copy, or save what is left with: sqlite3 '{path}' .recover";
}
