using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Copies;
using Dateline.Corroboration.Records;
using NodaTime;

namespace Dateline.Corroboration.Joining;

/// <summary>Makes the accounts of a report from its record.</summary>
internal static class AccountReader
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Each with the numbers of its mentions.</summary>
    public static IEnumerable<(Account Account, IReadOnlyList<int> Mentions)> Read(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var report = Fingerprint($"{record.Key}\n{record.Sha256}");
        foreach (var group in record.Events.GroupBy(mention => mention.Group))
        {
            RecordEvent[] mentions = [.. group];
            yield return (Read(record, report, mentions), [.. mentions.Select(mention => mention.Id)]);
        }
    }

    private static Account Read(ReportRecord record, long report, RecordEvent[] mentions)
    {
        var first = mentions[0];
        var account = new Account(
            Fingerprint($"{record.Key}\n{record.Sha256}\n{first.Trigger.Start}\n{first.Trigger.End}\n{first.Id}"), report, record.Published is { } day ? Day(day) : null,
            new(), new(), new(), new(), new(), new(), Names(record, mentions), Runs(record, mentions), mentions.Length);
        foreach (var mention in mentions)
        {
            account.Types.Add(mention.Type, 1);
            Each(account.Actors, mention.Actors, actor => actor.Name);
            Each(account.Recipients, mention.Recipients, actor => actor.Name);
            Each(account.Places, [.. mention.Places.Where(place => place.Latitude is not null && place.Longitude is not null)], place => new ToldPlace((float)place.Latitude!, (float)place.Longitude!, (float)(place.RadiusKm ?? 0)));
            Each(account.Dead, [.. mention.Sizes.Where(size => size.Kind == "dead")], size => size.Low);
            AddDays(account.Days, mention.Time);
        }

        return account;
    }

    /// <summary>Time that covers more than a month says nothing on the day.</summary>
    private static void AddDays(Told<int> days, RecordTime? time)
    {
        const int MostDays = 31;
        if (time is not { From: { } from, To: { } to } || Day(to) - Day(from) is < 0 or > MostDays)
        {
            return;
        }

        var count = Day(to) - Day(from) + 1;
        for (var i = 0; i < count; i++)
        {
            days.Add(Day(from) + i, 1.0 / count);
        }
    }

    private static void Each<TItem, T>(Told<T> told, IReadOnlyList<TItem> items, Func<TItem, T> value)
        where T : notnull
    {
        foreach (var item in items)
        {
            told.Add(value(item), 1.0 / items.Count);
        }
    }

    /// <summary>Words in capitals that do not stand in the expression of time; a sentence's first word is one only where it is a name of a party or a place.</summary>
    private static uint[] Names(ReportRecord record, RecordEvent[] mentions)
    {
        var text = record.Text!;
        var names = new SortedSet<uint>();
        foreach (var mention in mentions)
        {
            var sentence = SentenceOf(record, mention);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (!char.IsLetter(text[i]))
                {
                    continue;
                }

                var start = i;
                while (i < sentence.End && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                if (char.IsUpper(text[start]) && IsName(start, sentence, mention))
                {
                    names.Add(Hash(text.AsSpan(start, i - start)));
                }
            }
        }

        return [.. names];
    }

    private static bool IsName(int start, RecordSpan sentence, RecordEvent mention) =>
        !(mention.Time is { } time && start >= time.Span.Start && start < time.Span.End)
        && (start > sentence.Start || mention.Actors.Concat(mention.Recipients).Any(actor => start >= actor.Span.Start && start < actor.Span.End) || mention.Places.Any(place => start >= place.Span.Start && start < place.Span.End));

    private static uint[] Runs(ReportRecord record, RecordEvent[] mentions)
    {
        var runs = new SortedSet<uint>();
        foreach (var mention in mentions)
        {
            var sentence = SentenceOf(record, mention);
            foreach (var run in WordShingles.Of(record.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)).Hashes)
            {
                runs.Add(run);
            }
        }

        return [.. runs];
    }

    private static RecordSpan SentenceOf(ReportRecord record, RecordEvent mention) =>
        mention.Sentence >= 0 && mention.Sentence < record.Sentences.Count && record.Sentences[mention.Sentence] is var span && span.Start >= 0 && span.End <= record.Text!.Length ? span : mention.Trigger;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ char.ToLowerInvariant(character)) * 16777619;
        }

        return hash;
    }

    private static int Day(LocalDate day) => Period.DaysBetween(Epoch, day);

    private static long Fingerprint(string content) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(content))) & long.MaxValue;
}
