using System.Globalization;
using Dateline.Events;
using NodaTime;

namespace Dateline.Generator;

/// <summary>Puts an event into a sentence, each time in other words.</summary>
internal sealed class Wording(Random random, InventedWorld world)
{
    // As many words as make runs of three about as rare as in a newspaper.
    private readonly string[] _nouns = Words(random, 700);
    private readonly string[] _verbs = Words(random, 250);
    private readonly string[] _qualities = Words(random, 300);

    private static readonly Dictionary<string, string[]> Done = new(StringComparer.Ordinal)
    {
        ["ASSAULT"] = ["attacked", "shelled", "raided", "bombarded", "opened fire on", "ambushed"],
        ["PROTEST"] = ["marched against", "rallied against", "demonstrated against", "staged a sit-in against"],
        ["CONSULT"] = ["met", "held talks with", "sat down with", "received envoys of"],
        ["RETREAT"] = ["withdrew before", "pulled back from", "abandoned its posts to", "gave way to"],
        ["COERCE"] = ["detained members of", "arrested men of", "rounded up supporters of", "seized offices of"],
        ["AID"] = ["delivered food to", "brought medicine to", "sent relief to", "handed supplies to"],
    };

    private static readonly Dictionary<string, string[]> Coming = new(StringComparer.Ordinal)
    {
        ["ASSAULT"] = ["attack", "storm positions of", "strike"],
        ["PROTEST"] = ["march against", "rally against"],
        ["CONSULT"] = ["meet", "open talks with"],
        ["RETREAT"] = ["withdraw before", "pull back from"],
        ["COERCE"] = ["arrest men of", "detain members of"],
        ["AID"] = ["deliver food to", "send relief to"],
    };

    private static readonly string[] Openers = ["will", "is preparing to", "plans to", "has vowed to", "intends to"];
    private static readonly string[] Speakers = ["a spokesman", "a local official", "a hospital doctor", "residents", "a security source", "the governor", "a witness", "an aid worker"];
    private static readonly string[] Cues = ["said", "told reporters", "confirmed", "reported", "stated"];
    private static readonly string[] Links = ["while", "because", "after", "although", "before", "since"];

    /// <summary>A sentence on the event as the coder reads it without a fault.</summary>
    public SentencePlan Of(InventedEvent told, Status status, LocalDate published, int? dead)
    {
        var isComing = status is Status.Planned or Status.Expected;
        var trigger = Pick(isComing ? Coming[told.Type] : Done[told.Type]);
        var head = trigger.Split(' ')[0];
        var time = TimeWords(told.Day, published);
        var (actor, recipient, place) = (random.Next(3) == 0 ? told.Actor.Name : "the " + told.Actor.Name, told.Recipient.Name, told.Place.Name);
        var verb = status == Status.Denied ? $"denied that it {trigger}" : isComing ? $"{Pick(Openers)} {trigger}" : trigger;
        var count = dead is { } number && !isComing ? Pick([$", killing at least {number} people", $", leaving {number} dead", $"; {number} people died"]) : "";
        var core = random.Next(3) switch
        {
            0 => $"{Capital(actor)} {verb} the {recipient} {Pick(["in", "near", "outside"])} {place} {time}{count}",
            1 => $"{Capital(time)}, {actor} {verb} the {recipient} {Pick(["in", "at"])} {place}{count}",
            _ => $"In {place}, {actor} {verb} the {recipient} {time}{count}",
        };
        var speaker = random.NextDouble() < 0.6 ? Pick(Speakers) : null;
        var text = speaker is null ? core + "." : $"{core}, {speaker} {Pick(Cues)}{Pick(["", " on the telephone", " in a statement", " late in the evening"])}.";
        return new(text)
        {
            Speaker = speaker,
            Mention = new(told, head, told.Type, status, told.Actor, told.Recipient, told.Place, told.Day, isComing ? null : dead)
            {
                ActorWords = told.Actor.Name,
                RecipientWords = recipient,
                PlaceWords = place,
                TimeWords = random.Next(2) == 0 ? time : Capital(time),
            },
        };
    }

    /// <summary>A sentence that tells no event.</summary>
    public SentencePlan Filler()
    {
        var place = world.Places[random.Next(world.Places.Count)].Name;
        return new(random.Next(4) switch
        {
            0 => $"The {Quality()} {Noun()} of {place} {Verb()} the {Noun()} {Link()} a {Quality()} {Noun()} {Verb()} every {Noun()}.",
            1 => $"{Capital(Link())} the {Noun()} {Verb()} the {Quality()} {Noun()}, many people in {place} spoke of a {Quality()} {Noun()} and a {Noun()}.",
            2 => $"A {Quality()} {Noun()} {Verb()} {random.Next(2, 900)} households {Link()} the {Noun()} of the {Quality()} {Noun()} {Verb()} them.",
            _ => $"Nobody in {place} {Verb()} the {Noun()}, {Link()} the {Quality()} {Noun()} {Verb()} the {Quality()} {Noun()} for {random.Next(2, 40)} weeks.",
        });
    }

    /// <summary>Words of a speaker that several outlets quote in full.</summary>
    public SentencePlan Quotation()
    {
        var words = string.Join(' ', Enumerable.Range(0, random.Next(14, 30)).Select(i => (i % 4) switch { 0 => "the", 1 => Quality(), 2 => Noun(), _ => Verb() }));
        return new($"\"We {Verb()} {words},\" {Pick(Speakers)} {Pick(Cues)}.");
    }

    /// <summary>The same text with some words changed, as an editor does.</summary>
    public string Edited(string text, double share, IReadOnlyCollection<string> kept)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (random.NextDouble() < share && words[i].All(char.IsAsciiLetterLower) && !kept.Contains(words[i]))
            {
                words[i] = Quality();
            }
        }

        return string.Join(' ', words);
    }

    private string TimeWords(LocalDate day, LocalDate published) => random.Next(3) == 0 && Period.DaysBetween(published, day) is > -7 and < 0
        ? "on " + day.DayOfWeek
        : "on " + day.ToString("d MMMM", CultureInfo.InvariantCulture);

    private string Quality() => Pick(_qualities);

    private string Noun() => Pick(_nouns);

    private string Verb() => Pick(_verbs);

    private string Link() => Pick(Links);

    private static string[] Words(Random random, int count)
    {
        var names = new InventedNames(random);
        return [.. Enumerable.Range(0, count).Select(_ => names.Next().ToLowerInvariant())];
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
