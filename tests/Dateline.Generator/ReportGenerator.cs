using System.Globalization;
using Dateline.Events;
using NodaTime;

namespace Dateline.Generator;

/// <summary>
/// Reports on invented events: about 300 words and six event mentions each, a third of them copies of earlier ones (whole, shortened, with other matter, with words changed).
/// Reports of one event quote the same words, and outlets end theirs in the same formula: both make no copies.
/// </summary>
internal sealed class ReportGenerator
{
    private const double ShareOfCopies = 0.33;
    private const int MentionsOfReport = 6;
    private const int WordsOfReport = 290;

    /// <summary>A copy is of one of so many latest originals.</summary>
    private const int Memory = 400;

    private readonly Random _random;
    private readonly InventedWorld _world;
    private readonly Wording _wording;
    private readonly CoderFaults _faults;
    private readonly List<GeneratedReport> _recent = [];
    private readonly Dictionary<int, SentencePlan> _quotations = [];

    public ReportGenerator(int seed, InventedWorld world)
    {
        _random = new(seed ^ 0x5EED);
        _world = world;
        _wording = new(_random, world);
        _faults = new(_random, world);
    }

    public IEnumerable<GeneratedReport> Generate(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"invented-{i:D6}");
            if (_recent.Count > 20 && _random.NextDouble() < ShareOfCopies)
            {
                yield return Copy(key, _recent[_random.Next(_recent.Count)]);
                continue;
            }

            var report = Original(key, _random.Next(_world.Events.Count));
            _recent.Add(report);
            if (_recent.Count > Memory)
            {
                _recent.RemoveAt(0);
            }

            yield return report;
        }
    }

    private GeneratedReport Original(string key, int main)
    {
        var told = _world.Events[main];
        var published = told.Outcome == "open" ? InventedWorld.LastDay.PlusDays(-_random.Next(0, 30))
            : told.IsAnnounced && _random.Next(2) == 0 ? told.Day.PlusDays(-_random.Next(2, 20)) : told.Day.PlusDays(_random.Next(0, 4));
        var sentences = new List<SentencePlan>();
        for (var i = 0; i < MentionsOfReport; i++)
        {
            sentences.Add(Mention(i < 3 ? told : Nearby(main), published));
        }

        if (_random.Next(3) == 0)
        {
            if (!_quotations.TryGetValue(told.Id, out var quotation))
            {
                _quotations.Add(told.Id, quotation = _wording.Quotation());
            }

            sentences.Add(quotation);
        }

        while (sentences.Sum(Words) < WordsOfReport)
        {
            sentences.Insert(_random.Next(1, sentences.Count + 1), _wording.Filler());
        }

        var outlet = _random.Next(_world.Outlets.Count);
        return new(key, _world.Outlets[outlet], _random.Next(3) == 0 ? Pick(_world.Agencies) : null, published, key, "original", sentences)
        {
            Boilerplate = _random.Next(2) == 0 ? _world.Boilerplate[outlet] : null,
            Title = told.Actor.Name + " and " + told.Recipient.Name + " near " + told.Place.Name,
        };
    }

    private SentencePlan Mention(InventedEvent told, LocalDate published)
    {
        var status = published < told.Day ? (_random.Next(4) == 0 ? Status.Expected : Status.Planned)
            : told.Outcome == "contradicted" || (told.Outcome == "partly" && _random.Next(2) == 0) ? Status.Denied
            : told.Outcome == "expired" ? Status.Planned
            : _random.Next(12) == 0 ? Status.Ongoing : Status.Occurred;

        // Every fifth report tells another number of dead.
        var dead = told.Dead is { } number && _random.Next(5) == 0 ? Math.Max(1, number + _random.Next(-5, 6)) : told.Dead;
        var plan = _wording.Of(told, status, published, dead);
        return plan with { Mention = _faults.Read(plan.Mention!) with { TrueStatus = status } };
    }

    /// <summary>An event of the days around another.</summary>
    private InventedEvent Nearby(int main) => _world.Events[Math.Clamp(main + _random.Next(-15, 16), 0, _world.Events.Count - 1)];

    private GeneratedReport Copy(string key, GeneratedReport original)
    {
        var outlet = _random.Next(_world.Outlets.Count);
        var isAbridged = _random.Next(2) == 0;
        var kept = isAbridged ? Abridged(original.Sentences) : original.Sentences;
        var share = Pick([0, 0, 0.02, 0.05]);
        SentencePlan[] sentences = [.. kept.Select(sentence => Edited(sentence, share)), .. OwnMatter(isAbridged ? kept.Sum(Words) : 0)];
        return new(key, _world.Outlets[outlet], _random.Next(10) < 7 ? original.Agency ?? original.Outlet : null, original.Published.PlusDays(_random.Next(0, 3)), original.Key, isAbridged ? "abridged" : "reprint", sentences)
        {
            Boilerplate = _random.Next(2) == 0 ? _world.Boilerplate[outlet] : null,
            Title = original.Title,
        };
    }

    /// <summary>Its beginning and some of the rest, 35 to 75 % of the sentences.</summary>
    private List<SentencePlan> Abridged(IReadOnlyList<SentencePlan> sentences)
    {
        var share = 0.35 + (_random.NextDouble() * 0.4);
        return [.. sentences.Where((_, i) => i < 2 || _random.NextDouble() < share)];
    }

    private SentencePlan Edited(SentencePlan sentence, double share)
    {
        if (sentence.Mention is not { } mention || share == 0)
        {
            return sentence.Mention is null && share > 0 ? sentence with { Text = _wording.Edited(sentence.Text, share, []) } : sentence;
        }

        return sentence with { Text = _wording.Edited(sentence.Text, share, [mention.Trigger, .. mention.TimeWords.Split(' '), .. mention.ActorWords.Split(' '), .. mention.RecipientWords.Split(' ')]) };
    }

    /// <summary>An abridged copy has up to half as much matter of its own.</summary>
    private IEnumerable<SentencePlan> OwnMatter(int wordsOfCopy)
    {
        for (var words = (int)(wordsOfCopy * _random.NextDouble() * 0.5); words > 0;)
        {
            var filler = _wording.Filler();
            words -= Words(filler);
            yield return filler;
        }
    }

    private static int Words(SentencePlan sentence) => sentence.Text.Count(character => character == ' ') + 1;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
