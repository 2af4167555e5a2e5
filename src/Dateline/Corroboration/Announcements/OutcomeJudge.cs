using Dateline.Events;
using NodaTime;

namespace Dateline.Corroboration.Announcements;

/// <summary>Tells what became of an announced event from the mentions that were joined into it.</summary>
public static class OutcomeJudge
{
    /// <summary>A coder takes one status in eight for another: what fewer than so many of the later mentions tell is no outcome.</summary>
    private const double ShareOfOutcome = 0.25;

    /// <summary>Of the mentions that tell an outcome, from which share on the rarer one counts.</summary>
    private const double ShareOfPart = 0.2;

    /// <summary>Reports come late; so many days after it was due an event is given up.</summary>
    private const int DaysOfGrace = 14;

    /// <summary>Whether the status looks ahead: planned, expected, requested or conditional.</summary>
    public static bool IsAnnouncement(Status status) => status is Status.Planned or Status.Expected or Status.Requested or Status.Conditional;

    /// <param name="due">Last day of what was announced; null where none was told.</param>
    /// <param name="asOf">The day on which it is judged.</param>
    public static OutcomeFinding Judge(IReadOnlyList<LaterMention> mentions, LocalDate? due, LocalDate? said, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var later = mentions.Where(mention => mention.Published >= (due ?? said)).ToList();
        if (later.Count == 0)
        {
            // It may have come earlier than it was due.
            later = [.. mentions.Where(mention => mention.Published > said && !IsAnnouncement(mention.Status))];
        }

        var happened = later.Count(mention => mention.Status is Status.Occurred or Status.Ongoing);
        var denied = later.Count(mention => mention.Status == Status.Denied);
        var told = happened + denied;
        var outcome = told == 0 || told < ShareOfOutcome * later.Count ? due is { } day && day.PlusDays(DaysOfGrace) < asOf ? Outcome.Expired : Outcome.Open
            : Math.Min(happened, denied) >= ShareOfPart * told ? Outcome.Partly
            : happened > denied ? Outcome.Happened
            : Outcome.Contradicted;
        return new(outcome, happened, denied, later.Count - told);
    }
}

/// <summary>One mention of an announced event.</summary>
public readonly record struct LaterMention(LocalDate? Published, Status Status);

/// <param name="Fulfilling">Later mentions that tell that it took place.</param>
/// <param name="Contradicting">Later mentions that tell that it did not.</param>
/// <param name="Repeating">Later mentions that tell neither.</param>
public readonly record struct OutcomeFinding(Outcome Outcome, int Fulfilling, int Contradicting, int Repeating);
