using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dateline.Store;

/// <summary>
/// A prepared statement that is run again and again. Values are bound in order by <c>With</c>; a run or reading to the end makes it ready for the next values.
/// It costs a tenth of a command object a row, which is what lets a store take thousands of reports a second.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public Statement With(long value)
    {
        raw.sqlite3_bind_int64(_statement, ++_bound, value);
        return this;
    }

    public Statement With(int? value) => value is { } number ? With((long)number) : WithNull();

    public Statement With(double? value)
    {
        if (value is not { } number)
        {
            return WithNull();
        }

        raw.sqlite3_bind_double(_statement, ++_bound, number);
        return this;
    }

    public Statement With(string? value)
    {
        if (value is null)
        {
            return WithNull();
        }

        raw.sqlite3_bind_text(_statement, ++_bound, value);
        return this;
    }

    public Statement With(ReadOnlySpan<byte> value)
    {
        raw.sqlite3_bind_blob(_statement, ++_bound, value);
        return this;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        var code = raw.sqlite3_step(_statement);
        Reset();
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }
    }

    /// <summary>Runs a statement that gives at most one row of one number.</summary>
    public long? Find()
    {
        long? found = Next() ? Number(0) : null;
        Reset();
        return found;
    }

    /// <summary>Steps to the next row; false at the end.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public string? Text(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Needed only where the rows are not read to their end.</summary>
    public void Reset()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    public void Dispose() => _statement.Dispose();

    private Statement WithNull()
    {
        raw.sqlite3_bind_null(_statement, ++_bound);
        return this;
    }

    /// <exception cref="UsageException">The file is at fault: full disk, damage and the like.</exception>
    private void Check(int code)
    {
        try
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
        catch (SqliteException exception) when (StoreFaults.Explain(raw.sqlite3_db_filename(_database, "main").utf8_to_string(), exception) is { } told)
        {
            throw told;
        }
    }
}
