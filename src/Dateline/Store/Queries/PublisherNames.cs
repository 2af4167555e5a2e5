using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Store.Queries;

/// <summary>The outlets of a store, of which there are few: read by leaps through their index, and matched here.</summary>
internal static class PublisherNames
{
    private const string Distinct = """
        WITH RECURSIVE name (value) AS (
            SELECT min(publisher) FROM report
            UNION ALL SELECT (SELECT min(publisher) FROM report WHERE publisher > name.value) FROM name WHERE name.value IS NOT NULL)
        SELECT value FROM name WHERE value IS NOT NULL
        """;

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The names that hold one of those typed, without regard to case and accents, in ordinal order.</summary>
    public static IReadOnlyList<string> Matching(IReadOnlyList<string> typed, SqliteConnection connection) =>
    [
        .. connection.Rows(Distinct, row => row.GetString(0)).Where(name => typed.Any(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, word.Trim(), Loosely) >= 0)),
    ];
}
