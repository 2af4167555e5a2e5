using System.Globalization;
using NodaTime;

namespace Dateline.Lexicons;

/// <summary>The dated actors of data/actors by every name they go under. Rows of one actor follow each other.</summary>
public sealed class ActorTable
{
    private readonly PhraseTable<Actor> _names = new();

    internal ActorTable(IReadOnlyList<TableRow> rows)
    {
        var all = new List<Actor>();
        var first = 0;
        while (first < rows.Count)
        {
            var end = first + 1;
            while (end < rows.Count && rows[end][0] == rows[first][0])
            {
                end++;
            }

            all.Add(ReadActor(rows, first, end));
            first = end;
        }

        All = all;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Actor> All { get; }

    public PhraseTable<Actor> Names => _names;

    /// <summary>Reads core.tsv (written by hand) and actors.tsv (built from the dictionaries); no name may stand in both.</summary>
    public static ActorTable Load(DataFolder data) =>
        data.Shared(folder => new ActorTable([.. ReadRows(folder.File("actors", "core.tsv")), .. ReadRows(folder.File("actors", "actors.tsv"))]));

    internal static IReadOnlyList<TableRow> ReadRows(string path) => TableFile.Read(path, "name", "aliases", "kind", "code", "sector", "from", "to", "provenance");

    /// <summary>By a name in small letters, without article.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out Actor actor) => _names.TryFind(name, out actor);

    private Actor ReadActor(IReadOnlyList<TableRow> rows, int first, int end)
    {
        var affiliations = new ActorRow[end - first];
        for (var i = first; i < end; i++)
        {
            affiliations[i - first] = ReadRow(rows[i]);
        }

        var actor = new Actor(rows[first].Required(0), ReadKind(rows[first]), affiliations);
        Require(_names.TryAdd(Key(actor.Name), actor), actor.Name, rows[first]);
        for (var i = first; i < end; i++)
        {
            foreach (var alias in rows[i].List(1))
            {
                Require(_names.TryAdd(Key(alias), actor), alias, rows[i]);
            }
        }

        return actor;
    }

    private static string Key(string name) => name.ToLowerInvariant();

    private static ActorRow ReadRow(TableRow row)
    {
        var code = row[3];
        var sector = row[4];
        if (code.Length == 0 && sector.Length == 0)
        {
            throw row.Error("neither a code nor a sector is given");
        }

        return new(row.Line, code, sector, ReadDate(row, 5), ReadDate(row, 6), row.Required(7));
    }

    private static LocalDate? ReadDate(TableRow row, int column)
    {
        var cell = row[column];
        if (cell.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new LocalDate(date.Year, date.Month, date.Day)
            : throw row.Error($"'{cell}' is no date; expected the form 2017-01-31");
    }

    private static ActorKind ReadKind(TableRow row) => row[2] switch
    {
        "person" => ActorKind.Person,
        "organisation" => ActorKind.Organisation,
        "group" => ActorKind.Group,
        var other => throw row.Error($"'{other}' is no kind; expected person, organisation or group"),
    };

    private static void Require(bool unique, string name, TableRow row)
    {
        if (!unique)
        {
            throw row.Error($"'{name}' already stands for another actor or the same one");
        }
    }
}
