using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>The status of a trigger in its report: what its sentence says, as of when the report tells it.</summary>
internal sealed class ReportStatus(StatusReader reader, EventContext context)
{
    private readonly bool _isHistory = Histories.IsOne(context);

    /// <summary>In an account of the past what went on then has occurred.</summary>
    public StatusReading Read(Sentence sentence, int token)
    {
        var reading = reader.Read(sentence, token, context.Sentences);
        return _isHistory && reading.Status == Status.Ongoing ? reading with { Status = Status.Occurred, Rule = reading.Rule + ", in an account of the past" } : reading;
    }

    /// <summary>"The truce begins on Friday", "the summit next month": what is told without a past tense of a day to come is planned.</summary>
    public StatusReading Ahead(StatusReading status, Timex? time)
    {
        var isOpenToTime = status is { Status: Status.Ongoing, Rule: not ("progressive" or "present") } || status is { Status: Status.Occurred, Rule: StatusWalk.NounDefault };
        return isOpenToTime && time is { From: { } from } && (context.Document.Published ?? context.Document.Dateline?.Date) is { } day && from > day
            ? status with { Status = Status.Planned, Cue = time.Span, Rule = "a day to come", Confidence = 0.65 }
            : status;
    }
}
