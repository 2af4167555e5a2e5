using System.Globalization;
using System.Text.Json;
using Dateline.Corroboration.Announcements;
using Dateline.Events;
using Dateline.Store;
using Dateline.Store.Events;

namespace Dateline.Generator;

/// <summary>What is true of reports and events, one JSON object a line, and how near a store comes to it.</summary>
internal static class Truth
{
    public static void Write(Stream output, GeneratedReport report) => WriteLine(output, new
    {
        key = report.Key,
        original = report.Original,
        copy = report.CopyKind,
        mentions = report.Sentences.Where(sentence => sentence.Mention is not null).Select(sentence => sentence.Mention!).Select(mention => new { @event = mention.Event.Id, exact = mention.IsExact, status = mention.TrueStatus.ToString(), published = report.Published.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture), day = mention.Event.Day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture) }),
    });

    public static void Write(Stream output, InventedEvent told) => WriteLine(output, new
    {
        @event = told.Id,
        type = told.Type,
        place = told.Place.Name,
        day = told.Day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture),
        actor = told.Actor.Name,
        recipient = told.Recipient.Name,
        dead = told.Dead,
        announced = told.IsAnnounced,
        outcome = told.Outcome,
    });

    /// <summary>The copies that a store has found, held against the truth.</summary>
    public static CopyScore Judge(string truthFile, string storeFile)
    {
        var truth = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(truthFile))
        {
            using var json = JsonDocument.Parse(line);
            truth.Add(json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("original").GetString()!);
        }

        using var store = StoreFile.OpenForReading(storeFile);
        return CopyScore.Of(truth, Lineages.Read(store));
    }

    /// <summary>The events that a store has joined, held against the truth: all mentions, and those that the coder read place and day of as the text tells them.</summary>
    public static (JoinScores All, JoinScores Exact) JudgeJoining(string truthFile, string storeFile)
    {
        var truth = MentionsOf(truthFile);
        using var store = StoreFile.OpenForReading(storeFile);
        var found = JoinedMentions.Read(store).Select(mention => (truth[(mention.Report, mention.Number)], mention.Event)).ToList();
        return (JoinScores.Of([.. found.Select(pair => (pair.Item1.Event, pair.Event))]), JoinScores.Of([.. found.Where(pair => pair.Item1.IsExact).Select(pair => (pair.Item1.Event, pair.Event))]));
    }

    /// <summary>Gives a fit the accounts of a store with their true events.</summary>
    public static void AddTo(WeightFit fit, string truthFile, string storeFile)
    {
        var truth = MentionsOf(truthFile);
        using var store = StoreFile.OpenForReading(storeFile);
        var accounts = store.Connection.Rows(
            "SELECT x.account, r.key, min(m.number) FROM account_mention x JOIN event_mention m ON m.id = x.mention JOIN report r ON r.id = m.report GROUP BY x.account",
            row => (Account: row.GetInt64(0), Report: row.GetString(1), Number: row.GetInt64(2)));
        fit.Add(store, accounts.ToDictionary(account => account.Account, account => truth[(account.Report, account.Number)].Event));
    }

    private static Dictionary<(string Report, long Number), TrueMention> MentionsOf(string truthFile)
    {
        var truth = new Dictionary<(string, long), TrueMention>();
        foreach (var line in File.ReadLines(truthFile))
        {
            using var json = JsonDocument.Parse(line);
            var key = json.RootElement.GetProperty("key").GetString()!;
            foreach (var mention in json.RootElement.GetProperty("mentions").EnumerateArray().Index())
            {
                truth.Add((key, mention.Index), new(mention.Item.GetProperty("event").GetInt32(), mention.Item.GetProperty("exact").GetBoolean(), Enum.Parse<Status>(mention.Item.GetProperty("status").GetString()!), Day(mention.Item, "published"), Day(mention.Item, "day")));
            }
        }

        return truth;
    }

    /// <summary>
    /// Announced events whose outcome in the ledger is the one that the reports truly tell: the true statuses of the true mentions. An event counts once;
    /// its outcome in the ledger is that of the entry with most of its announcements.
    /// </summary>
    public static (int Announced, int Right) JudgeOutcomes(string truthFile, string storeFile)
    {
        var truth = MentionsOf(truthFile);
        var last = truth.Values.Max(mention => mention.Published);
        using var store = StoreFile.OpenForReading(storeFile);
        var found = Ledger.Read(store).SelectMany(entry => entry.Mentions.Select(mention => (mention, entry.Finding.Outcome))).ToDictionary(pair => pair.mention, pair => pair.Outcome);
        var (announced, right) = (0, 0);
        foreach (var told in truth.GroupBy(pair => pair.Value.Event))
        {
            var announcements = told.Where(pair => OutcomeJudge.IsAnnouncement(pair.Value.Status) && pair.Value.Published < pair.Value.Day).ToList();
            if (announcements.Count == 0)
            {
                continue;
            }

            announced++;
            var outcomes = announcements.Where(pair => found.ContainsKey(pair.Key)).Select(pair => found[pair.Key]).GroupBy(outcome => outcome).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToList();
            right += outcomes.Count > 0 && outcomes[0] == TrueOutcome([.. told.Select(pair => pair.Value)], last) ? 1 : 0;
        }

        return (announced, right);
    }

    private static Outcome TrueOutcome(List<TrueMention> mentions, DateOnly last)
    {
        var happened = mentions.Any(mention => mention.Status is Status.Occurred or Status.Ongoing);
        var denied = mentions.Any(mention => mention.Status == Status.Denied);
        return happened && denied ? Outcome.Partly : happened ? Outcome.Happened : denied ? Outcome.Contradicted : mentions[0].Day.AddDays(14) < last ? Outcome.Expired : Outcome.Open;
    }

    private static DateOnly Day(JsonElement mention, string name) => DateOnly.ParseExact(mention.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteLine(Stream output, object value)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(value));
        output.WriteByte((byte)'\n');
    }
}

/// <summary>What is true of one mention.</summary>
internal sealed record TrueMention(int Event, bool IsExact, Status Status, DateOnly Published, DateOnly Day);
