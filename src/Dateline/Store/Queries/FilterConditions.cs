using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Dateline.Store.Queries;

/// <summary>A filter as SQL: conditions on the rows of event_mention (m) and sets of other tables. Values are parameters, never text of the SQL.</summary>
internal sealed partial class FilterConditions
{
    private const int ActorNames = 0;
    private const int PlaceNames = 1;
    private const int SourceNames = 2;
    private const int KindsOfNames = 3;

    private const string ByDay = "event_mention_day";
    private const string ByStatus = "event_mention_status";
    private const string ByType = "event_mention_type";

    private readonly List<(string Name, object Value)> _parameters = [];
    private readonly List<string> _ofRow = ["m.is_live = 1"];
    private readonly List<MentionSet> _sets = [];

    private FilterConditions()
    {
    }

    /// <summary>Conditions on columns of m.</summary>
    public IReadOnlyList<string> OfRow => _ofRow;

    public IReadOnlyList<MentionSet> Sets => _sets;

    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    /// <summary>The index whose order a query over many rows follows: it gives all live mentions that can match, newest first.</summary>
    public string IndexByDay { get; private set; } = ByDay;

    /// <summary>The index with the fewest mentions beside those that match, in any order.</summary>
    public string IndexOfFew { get; private set; } = ByDay;

    /// <summary>Whether that index holds all that is asked, so that counting looks at no row of the table.</summary>
    public bool IsCounted { get; private set; }

    /// <exception cref="UsageException">The filter asks for something that cannot be looked for.</exception>
    public static FilterConditions Of(MentionFilter filter, SqliteConnection connection)
    {
        var conditions = new FilterConditions();
        conditions.AddRow(filter);
        conditions.AddText(filter.Text);
        conditions.AddParties(filter.Actors, null);
        conditions.AddParties(filter.Doers, "actor");
        conditions.AddParties(filter.Recipients, "recipient");
        conditions.AddPlaces(filter);
        conditions.AddBox(filter.Box);
        conditions.AddSources(filter.Sources, "");
        conditions.AddSources(filter.Speakers, " AND h.position = 0");
        conditions.AddReports(filter, connection);
        conditions.IsCounted = conditions._sets.Count == 0 && filter.Confidence is null && !filter.OriginalsOnly && (filter.Types.Count == 0 || filter.Statuses.Count == 0) && !filter.Types.Any(type => type.Contains('/', StringComparison.Ordinal));
        return conditions;
    }

    private void AddRow(MentionFilter filter)
    {
        if (filter.Statuses.Count > 0)
        {
            _ofRow.Add($"m.status IN ({Values(filter.Statuses.Select(status => status.ToLowerInvariant()))})");
            IndexOfFew = ByStatus;
            IndexByDay = filter.Statuses.Count == 1 ? ByStatus : ByDay;
        }

        if (filter.Types.Count > 0)
        {
            _ofRow.Add(Any(filter.Types.Select(OfType)));

            // Most events have occurred, so that this status alone leaves more of them than any type.
            var isStatusRare = filter.Statuses.Count > 0 && !filter.Statuses.Contains("occurred", StringComparer.OrdinalIgnoreCase);
            IndexOfFew = isStatusRare ? ByStatus : ByType;
            IndexByDay = isStatusRare || filter.Types.Count > 1 ? IndexByDay : ByType;
        }

        AddDays(filter);
        if (filter.OriginalsOnly)
        {
            _ofRow.Add("NOT EXISTS (SELECT 1 FROM lineage_member c WHERE c.report = m.report AND c.kind <> 'original')");
        }

        if (filter.Confidence is { } confidence)
        {
            _ofRow.Add($"m.confidence >= {Value(confidence)}");
        }
    }

    private void AddDays(MentionFilter filter)
    {
        var to = StoreDays.Text(filter.To) is { } last ? Value(last) : null;
        if (to is not null)
        {
            _ofRow.Add($"m.day <= {to}");
        }

        if (StoreDays.Text(filter.From) is { } first)
        {
            var from = Value(first);
            var until = to is null ? "" : $" AND day <= {to}";
            _ofRow.Add($"m.last_day >= {from}");
            _sets.Add(new(
                $"""
                SELECT id FROM event_mention INDEXED BY {ByDay} WHERE is_live = 1 AND day >= {from}{until}
                UNION ALL SELECT id FROM event_mention INDEXED BY event_mention_long WHERE is_live = 1 AND last_day > day AND last_day >= {from} AND day < {from}{until}
                """, OfReports: false, $"m.last_day >= {from}"));
        }
    }

    private string OfType(string typed)
    {
        var slash = typed.IndexOf('/', StringComparison.Ordinal);
        var type = Value((slash < 0 ? typed : typed[..slash]).ToUpperInvariant());
        return slash < 0 ? $"m.type = {type}" : $"(m.type = {type} AND m.mode = {Value(typed[(slash + 1)..].ToLowerInvariant())})";
    }

    private void AddText(string? typed)
    {
        if (MatchExpression.OfText(typed) is { } match)
        {
            // One word is looked up in one report at once; of several the search is made once for all reports, because it costs much each time.
            var value = Value(match);
            _sets.Add(new(
                $"SELECT rowid AS id FROM report_text WHERE report_text MATCH {value}", OfReports: true,
                MatchExpression.IsOneWord(match) ? $"EXISTS (SELECT 1 FROM report_text WHERE report_text MATCH {value} AND rowid = m.report)" : $"m.report IN (SELECT rowid FROM report_text WHERE report_text MATCH {value})"));
        }
    }

    private void AddParties(IReadOnlyList<string> typed, string? role)
    {
        if (typed.Count == 0)
        {
            return;
        }

        var picked = Union(typed.Select(OfParty));
        var ofRole = role is null ? "" : $" AND p.role = {Value(role)}";
        _sets.Add(new(
            $"SELECT p.mention AS id FROM mention_actor p WHERE p.actor IN ({picked}){ofRole}", OfReports: false,
            $"EXISTS (SELECT 1 FROM mention_actor p WHERE p.mention = m.id AND p.actor IN ({picked}){ofRole})"));
    }

    private string OfParty(string typed)
    {
        var named = Named(typed, ActorNames);
        if (!Code().IsMatch(typed.Trim()))
        {
            return named;
        }

        var code = typed.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return code.Length == 2
            ? $"SELECT id FROM actor WHERE code = {Value(code[0])} AND sector = {Value(code[1])}"
            : $"{named} UNION SELECT id FROM actor WHERE code = {Value(code[0])} UNION SELECT id FROM actor WHERE sector = {Value(code[0])}";
    }

    private void AddPlaces(MentionFilter filter)
    {
        if (filter.Places.Count > 0)
        {
            AddPlaces(Union(filter.Places.Select(place => Named(place, PlaceNames))));
        }

        if (filter.Countries.Count > 0)
        {
            AddPlaces($"SELECT id FROM place WHERE country IN ({Values(filter.Countries.Select(country => country.ToUpperInvariant()))})");
        }
    }

    private void AddBox(GeoBox? box)
    {
        if (box is null)
        {
            return;
        }

        AddPlaces(Union(box.Parts.Select(part =>
        {
            var (west, south, east, north) = (Value(part.West), Value(part.South), Value(part.East), Value(part.North));

            // Precision 3 is a region or a country: it meets every box within it, so that only its point counts.
            return $"""
                SELECT e.id FROM place_extent e JOIN place l ON l.id = e.id
                WHERE e.max_longitude >= {west} AND e.min_longitude <= {east} AND e.max_latitude >= {south} AND e.min_latitude <= {north}
                AND (l.acled_precision IS NOT 3 OR (l.longitude BETWEEN {west} AND {east} AND l.latitude BETWEEN {south} AND {north}))
                """;
        })));
    }

    private void AddPlaces(string picked) => _sets.Add(new(
        $"SELECT p.mention AS id FROM mention_place p WHERE p.place IN ({picked})", OfReports: false,
        $"EXISTS (SELECT 1 FROM mention_place p WHERE p.mention = m.id AND p.place IN ({picked}))"));

    private void AddSources(IReadOnlyList<string> typed, string position)
    {
        if (typed.Count == 0)
        {
            return;
        }

        var picked = Union(typed.Select(source => Named(source, SourceNames)));
        _sets.Add(new(
            $"SELECT h.mention AS id FROM mention_hop h WHERE h.source IN ({picked}){position}", OfReports: false,
            $"EXISTS (SELECT 1 FROM mention_hop h WHERE h.mention = m.id AND h.source IN ({picked}){position})"));
    }

    private void AddReports(MentionFilter filter, SqliteConnection connection)
    {
        if (filter.Publishers.Count > 0)
        {
            AddReports($"SELECT id FROM report WHERE publisher IN ({Values(PublisherNames.Matching(filter.Publishers, connection))})");
        }

        if (filter.Reports.Count > 0)
        {
            AddReports($"SELECT id FROM report WHERE key IN ({Values(filter.Reports)})");
        }
    }

    private void AddReports(string picked) => _sets.Add(new(picked, OfReports: true, $"m.report IN ({picked})"));

    /// <summary>The ids of rows that bear a name; <see cref="KindsOfNames"/> kinds share one full-text table.</summary>
    private string Named(string typed, int kind) => string.Create(
        CultureInfo.InvariantCulture, $"SELECT rowid / {KindsOfNames} AS id FROM name_words WHERE name_words MATCH {Value(MatchExpression.OfName(typed))} AND rowid % {KindsOfNames} = {kind}");

    private static string Union(IEnumerable<string> selects) => string.Join(" UNION ", selects);

    private static string Any(IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions)})";

    private string Values(IEnumerable<string> values) => string.Join(", ", values.Select(value => Value(value)));

    private string Value(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"$v{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }

    /// <summary>A country or kind of organisation, and a sector: three letters each.</summary>
    [GeneratedRegex("^[A-Z]{3}( [A-Z]{3})?$")]
    private static partial Regex Code();
}
