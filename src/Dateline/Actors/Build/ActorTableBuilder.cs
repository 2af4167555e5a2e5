using System.Globalization;
using Dateline.Lexicons;

namespace Dateline.Actors.Build;

/// <summary>
/// Builds data/actors/actors.tsv from the Phoenix actor dictionaries (MIT): holders of public office with the days of their office, armed groups, organisations of states.
/// Left out: whatever core.tsv names already, companies, places, persons without office, single words, offices that ended before 1994,
/// ministers of the past.
/// </summary>
public sealed class ActorTableBuilder
{
    private const string Header = """
        # Holders of public office with their days, armed groups and international organisations, up to about 2015.
        # Built by 'Dateline.Training build actors' from the Phoenix dictionaries Phoenix.Countries.actors.txt, Phoenix.International.actors.txt and Phoenix.MilNonState.actors.txt
        # (Open Event Data Alliance, MIT licence; the LICENSE lies beside this file); CAMEO roles mapped to PLOVER sectors. Do not edit: rows of your own go into core.tsv.
        # name; aliases: | between them; kind: person|organisation|group; code; sector; from, to: first and last day, empty when open; provenance: dictionary and line.
        """;

    private static readonly DateOnly Earliest = new(1994, 1, 1);

    private static readonly (string File, string Short)[] Dictionaries =
    [
        ("Phoenix.Countries.actors.txt", "Phoenix.Countries"),
        ("Phoenix.International.actors.txt", "Phoenix.International"),
        ("Phoenix.MilNonState.actors.txt", "Phoenix.MilNonState"),
    ];

    private readonly HashSet<string> _countries;
    private readonly EntryJudge _judge;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public ActorTableBuilder(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _countries = CountryTable.Load(data).All.Select(c => c.Plover).ToHashSet(StringComparer.Ordinal);
        _judge = new(GivenNames.Load(data), NameNouns.Load(data), CountryTable.Load(data));
        foreach (var row in ActorTable.ReadRows(data.File("actors", "core.tsv")))
        {
            _taken.Add(row[0].ToLowerInvariant());
            _taken.UnionWith(row.List(1).Select(alias => alias.ToLowerInvariant()));
        }
    }

    /// <summary>Writes the table and returns the number of its actors.</summary>
    public int Build(string dictionaries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.NewLine = "\n";
        foreach (var line in Header.Split('\n'))
        {
            output.WriteLine(line.TrimEnd('\r'));
        }

        output.WriteLine("name\taliases\tkind\tcode\tsector\tfrom\tto\tprovenance");
        var count = 0;
        foreach (var (file, shortName) in Dictionaries)
        {
            foreach (var entry in DictionaryReader.Read(Path.Combine(dictionaries, file)))
            {
                count += Write(entry, shortName, output) ? 1 : 0;
            }
        }

        return count;
    }

    private bool Write(DictionaryEntry entry, string dictionary, TextWriter output)
    {
        var rows = Rows(entry);
        if (rows.Count == 0 || _judge.KindOf(entry, rows) is not { } kind)
        {
            return false;
        }

        var names = new List<string>();
        foreach (var capitals in entry.Names)
        {
            var name = NameCasing.Apply(capitals);
            if (_judge.IsUsable(capitals, kind) && _taken.Add(name.ToLowerInvariant()))
            {
                names.Add(name);
            }
        }

        if (names.Count == 0 || (kind == ActorKind.Person && names.Count == 1 && !rows.Exists(IsProminent)))
        {
            return false;
        }

        var aliases = string.Join('|', names.Skip(1));
        foreach (var (code, sector, from, to) in rows)
        {
            output.WriteLine(string.Join('\t', names[0], aliases, KindName(kind), code, sector, Day(from), Day(to), $"{dictionary}:{entry.Line.ToString(CultureInfo.InvariantCulture)}"));
            aliases = "";
        }

        return true;
    }

    private List<(string Code, string Sector, DateOnly? From, DateOnly? To)> Rows(DictionaryEntry entry)
    {
        var rows = new List<(string Code, string Sector, DateOnly? From, DateOnly? To)>();
        foreach (var code in entry.Codes)
        {
            if (CameoRoles.Read(code.Cameo, _countries.Contains) is { } read && read.Code != "MNC" && (code.To is null || code.To >= Earliest) && !(read.Sector == "ELI" && code.From < Earliest))
            {
                var row = (read.Code, read.Sector, code.From, code.To);
                if (!rows.Contains(row))
                {
                    rows.Add(row);
                }
            }
        }

        // Life outside office counts only beside an office, and only with its days.
        rows.RemoveAll(row => row.Sector == "ELI" && row.From is null && row.To is null);
        return rows.TrueForAll(row => row.Sector == "ELI") ? [] : rows;
    }

    // The thousands of ministers of the past are left out: heads of state and government have windows to the day, cabinets to the month.
    private static bool IsProminent((string Code, string Sector, DateOnly? From, DateOnly? To) row) =>
        row.Sector != "ELI" && (row.To is null || row.Sector != "GOV" || row.From is { Day: not 1 } || row.To is { Day: not (28 or 29 or 30 or 31) });

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string KindName(ActorKind kind) => kind switch
    {
        ActorKind.Person => "person",
        ActorKind.Group => "group",
        _ => "organisation",
    };
}
