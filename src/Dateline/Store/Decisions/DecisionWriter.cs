using System.Globalization;
using Dateline.Corroboration.Records;
using Dateline.Store.Queries;

namespace Dateline.Store.Decisions;

/// <summary>
/// Takes what a person changed in rows of an export as decisions. A cell counts as changed where it differs from what it was when the file was written and from what counts now, so that the same
/// file again decides nothing, and a file that is older than a coding changes only what the person did.
/// </summary>
public sealed class DecisionWriter : IDisposable
{
    private readonly StoreFile _store;
    private readonly SharedRows _shared;
    private readonly CodingRows _codings;
    private readonly CorrectionRows _corrections;
    private readonly StoredReports _reports;
    private readonly Statement _findReports;
    private readonly Statement _findCoding;
    private readonly Statement _add;

    /// <summary>When a decision was made, as the store keeps it: UTC, to the second.</summary>
    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="store">Open for writing; the caller owns it.</param>
    public DecisionWriter(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var database = store.Handle;
        _store = store;
        _shared = new(database);
        _codings = new(database, _shared);
        _corrections = new(database);
        _reports = new(store);
        _findReports = new(database, "SELECT id, sha256 FROM report WHERE key = ? ORDER BY id");
        _findCoding = new(database, "SELECT max(coding) FROM event_mention WHERE report = ? AND trigger_start = ? AND trigger_end = ?");
        _add = new(database, "INSERT INTO decision (kind, report, trigger_start, trigger_end, field, value, person, reason, made_at) VALUES ('correction', ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// <summary>The types that an event may have; null to take any.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>Stores the changes of all rows in one transaction; a row with a fault is passed over whole and named.</summary>
    /// <param name="person">Who decided.</param>
    /// <param name="at">When.</param>
    /// <exception cref="UsageException">The file cannot be written; nothing is stored.</exception>
    public IReadOnlyList<EditOutcome> Import(IReadOnlyList<MentionEdit> edits, string person, string? reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return _store.Guard(() =>
        {
            using var transaction = _store.Connection.BeginTransaction(deferred: false);
            try
            {
                var made = Moment(at);
                EditOutcome[] outcomes = [.. edits.Select(edit => Import(edit, person, reason, made))];
                transaction.Commit();
                return outcomes;
            }
            catch
            {
                _shared.Forget();
                throw;
            }
        });
    }

    public void Dispose()
    {
        _shared.Dispose();
        _codings.Dispose();
        _corrections.Dispose();
        _reports.Dispose();
        foreach (var statement in (Statement[])[_findReports, _findCoding, _add])
        {
            statement.Dispose();
        }
    }

    private EditOutcome Import(MentionEdit edit, string person, string? reason, string made)
    {
        try
        {
            if (edit.Revision is { } revision && !MentionRevision.IsOne(revision))
            {
                throw new FormatException("the cell 'revision' is not as it was exported; without it nobody knows what was changed. Export again, or take the column out to let every cell count");
            }

            if (!edit.IsChanged)
            {
                return new(edit, 0, null);
            }

            if (MentionId.Parse(edit.Id) is not { } id)
            {
                throw new FormatException($"'{edit.Id}' is no id of an event mention; keep the column 'id' as it was exported");
            }

            var (report, mention) = Find(id);
            var changes = Changes(edit, mention);
            foreach (var (field, value) in changes)
            {
                _add.With(report).With((long)id.Trigger.Start).With((long)id.Trigger.End).With(field).With(value).With(person).With(reason).With(made).Run();
            }

            if (changes.Count > 0)
            {
                _reports.Forget();
                _corrections.Apply(report, _reports.Of(report).Record, _codings);
            }

            return new(edit, changes.Count, null);
        }
        catch (FormatException exception)
        {
            return new(edit, 0, exception.Message);
        }
    }

    /// <summary>The mention as it counts; where the newest coder does not find it any more, that of the latest one that did.</summary>
    private (long Report, CorrectedMention Mention) Find(MentionId id)
    {
        var (report, isKnown) = (0L, false);
        _findReports.With(id.Key);
        while (_findReports.Next())
        {
            isKnown = true;
            report = _findReports.Text(1)!.StartsWith(id.TextHash, StringComparison.Ordinal) ? _findReports.Number(0) : report;
        }

        if (report == 0)
        {
            throw new FormatException(isKnown ? $"the text of the report '{id.Key}' in this store is another one than that of the row" : $"there is no report '{id.Key}' in this store");
        }

        if (_findCoding.With(report).With((long)id.Trigger.Start).With((long)id.Trigger.End).Find() is not { } coding || coding == 0)
        {
            throw new FormatException($"no coder has found an event at '{id}'");
        }

        var coded = _reports.OfCoding(coding).Events.First(mention => mention.Trigger == id.Trigger);
        return (report, _corrections.Of(report).On(coded));
    }

    /// <summary>The values that the row decides on.</summary>
    /// <exception cref="FormatException">A cell holds no value of its field.</exception>
    private List<(string Field, string Value)> Changes(MentionEdit edit, CorrectedMention mention)
    {
        var changes = new List<(string, string)>();
        var told = mention.Event;
        foreach (var field in MentionFields.All)
        {
            if (edit.Changed(field.Name) is { } value && value != field.Get(told))
            {
                told = Set(told, field, value);
                changes.Add((field.Name, field.Get(told)));
            }
        }

        if (edit.Changed(MentionFields.Verdict) is { } verdict && Named(MentionFields.Verdict, () => MentionFields.ReadVerdict(verdict)) is var read && read != mention.Verdict)
        {
            changes.Add((MentionFields.Verdict, read));
        }

        return changes;
    }

    private RecordEvent Set(RecordEvent told, MentionField field, string value)
    {
        var set = Named(field.Name, () => field.Set(told, value));
        return field.Name != "type" || Types is null || Types.Contains(set.Type) ? set
            : throw new FormatException($"type: '{set.Type}' is no type of the ontology; give {string.Join(", ", Types.Order(StringComparer.Ordinal))}");
    }

    private static T Named<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{field}: {exception.Message}", exception);
        }
    }
}
