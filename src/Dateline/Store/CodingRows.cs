using Dateline.Corroboration.Records;
using NodaTime;
using SQLitePCL;

namespace Dateline.Store;

/// <summary>Writes the rows of one coding: its record, attributions and event mentions.</summary>
internal sealed class CodingRows(sqlite3 database, SharedRows shared) : IDisposable
{
    private const string ListSeparator = "; ";

    private readonly Statement _coding = new(database, "INSERT INTO coding (id, report, coder) VALUES (?, ?, ?)");
    private readonly Statement _record = new(database, "INSERT INTO record (coding, bytes, brotli) VALUES (?, ?, ?)");
    private readonly Statement _attribution = new(database, "INSERT INTO attribution (coding, number, scope, source, via, quote, parent, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _mention = new(database, "INSERT INTO event_mention (id, report, coding, number, group_number, sentence, trigger_text, trigger_start, trigger_end, type, mode, contexts, status, status_start, status_end, negated, confidence, time_value, date_from, date_to, grain, time_start, time_end, attribution, day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _hop = new(database, "INSERT INTO mention_hop (mention, position, source) VALUES (?, ?, ?)");
    private readonly Statement _actor = new(database, "INSERT INTO mention_actor (mention, role, position, actor, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement _place = new(database, "INSERT INTO mention_place (mention, position, place, start_offset, end_offset) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _size = new(database, "INSERT INTO mention_size (mention, position, kind, low, high, start_offset, end_offset, attribution) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _update = new(database, "UPDATE event_mention SET type = ?, mode = ?, status = ?, negated = ?, date_from = ?, date_to = ?, day = ?, last_day = ? WHERE id = ?");
    private readonly Statement[] _clear = [.. new[] { "mention_actor", "mention_place", "mention_size" }.Select(table => new Statement(database, $"DELETE FROM {table} WHERE mention = ?"))];
    private readonly Statement _lastMention = new(database, "SELECT max(id) FROM event_mention");

    private long _nextMention;

    /// <summary>Ids are given here and not by the tables; so they are read anew in every transaction, because another program may have written.</summary>
    public void Begin() => _nextMention = (_lastMention.Find() ?? 0) + 1;

    public void Write(long coding, long report, long coder, StorableReport storable)
    {
        _coding.With(coding).With(report).With(coder).Run();
        _record.With(coding).With((long)storable.RecordLength).With(storable.CompressedRecord).Run();
        foreach (var attribution in storable.Record.Attributions)
        {
            Write(coding, attribution);
        }

        foreach (var eventMention in storable.Record.Events)
        {
            Write(_nextMention++, report, coding, eventMention, storable.Record.Published);
        }
    }

    /// <summary>Brings the rows of a mention that is written in line with what counts; trigger, sources and confidence stay those of the coder.</summary>
    public void Rewrite(long id, RecordEvent mention, LocalDate? published)
    {
        var time = mention.Time;
        _update.With(mention.Type).With(mention.Mode).With(mention.Status).With(mention.Negated ? 1L : 0L).With(StoreDays.Text(time?.From)).With(StoreDays.Text(time?.To))
            .With(StoreDays.Text(time?.From ?? time?.To ?? published)).With(StoreDays.Text(time?.To ?? time?.From ?? published)).With(id).Run();
        foreach (var clear in _clear)
        {
            clear.With(id).Run();
        }

        WriteParts(id, mention);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_coding, _record, _attribution, _mention, _hop, _actor, _place, _size, _update, .. _clear, _lastMention])
        {
            statement.Dispose();
        }
    }

    private void Write(long coding, RecordAttribution attribution)
    {
        _attribution.With(coding).With((long)attribution.Id).With(attribution.Scope);
        if (attribution is { Source: { } name, SourceKind: { } kind })
        {
            _attribution.With(shared.Source(name, kind));
        }
        else
        {
            _attribution.With((string?)null);
        }

        var content = attribution.Content;
        _attribution.With(attribution.Via).With(attribution.Quote).With(attribution.Parent)
            .With(content.Count > 0 ? content[0].Start : null).With(content.Count > 0 ? content[^1].End : null).Run();
    }

    private void Write(long id, long report, long coding, RecordEvent mention, LocalDate? published)
    {
        var time = mention.Time;
        _mention.With(id).With(report).With(coding).With((long)mention.Id).With((long)mention.Group).With((long)mention.Sentence)
            .With(mention.TriggerText).With((long)mention.Trigger.Start).With((long)mention.Trigger.End)
            .With(mention.Type).With(mention.Mode).With(string.Join(ListSeparator, mention.Contexts))
            .With(mention.Status).With(mention.StatusCue?.Start).With(mention.StatusCue?.End).With(mention.Negated ? 1L : 0L).With(mention.Confidence)
            .With(time?.Value).With(StoreDays.Text(time?.From)).With(StoreDays.Text(time?.To)).With(time?.Grain).With(time?.Span.Start).With(time?.Span.End)
            .With(mention.Attribution).With(StoreDays.Text(time?.From ?? time?.To ?? published)).With(StoreDays.Text(time?.To ?? time?.From ?? published)).Run();
        for (var i = 0; i < mention.Hops.Count; i++)
        {
            _hop.With(id).With((long)i).With(shared.Source(mention.Hops[i].Name, mention.Hops[i].Kind)).Run();
        }

        WriteParts(id, mention);
    }

    private void WriteParts(long id, RecordEvent mention)
    {
        WriteActors(id, "actor", mention.Actors);
        WriteActors(id, "recipient", mention.Recipients);
        for (var i = 0; i < mention.Places.Count; i++)
        {
            var place = mention.Places[i];
            _place.With(id).With((long)i).With(shared.Place(place)).With((long)place.Span.Start).With((long)place.Span.End).Run();
        }

        for (var i = 0; i < mention.Sizes.Count; i++)
        {
            var size = mention.Sizes[i];
            _size.With(id).With((long)i).With(size.Kind).With((long)size.Low).With(size.High).With((long)size.Span.Start).With((long)size.Span.End).With(size.Attribution).Run();
        }
    }

    private void WriteActors(long mention, string role, IReadOnlyList<RecordActor> actors)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            _actor.With(mention).With(role).With((long)i).With(shared.Actor(actors[i])).With((long)actors[i].Span.Start).With((long)actors[i].Span.End).Run();
        }
    }
}
