using Dateline.Corroboration.Announcements;
using Dateline.Events;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Corroboration.Announcements;

public sealed class OutcomeJudgeTest
{
    private static readonly LocalDate Said = new(2020, 1, 1);
    private static readonly LocalDate Due = new(2020, 1, 10);
    private static readonly LocalDate Much = new(2020, 6, 1);

    [Theory]
    [InlineData(Outcome.Happened, Status.Occurred, Status.Ongoing, Status.Planned)]
    [InlineData(Outcome.Contradicted, Status.Denied, Status.Denied, Status.Planned)]
    [InlineData(Outcome.Partly, Status.Denied, Status.Occurred, Status.Occurred)]
    [InlineData(Outcome.Expired, Status.Planned, Status.Expected, Status.Planned)]
    public void What_later_reports_tell_is_the_outcome(Outcome expected, params Status[] later) => Assert.Equal(expected, Judge(Due, Much, later));

    [Fact]
    public void One_reading_among_many_that_differ_is_no_outcome() =>
        Assert.Equal(Outcome.Expired, Judge(Due, Much, [Status.Occurred, .. Enumerable.Repeat(Status.Planned, 7)]));

    [Fact]
    public void What_is_not_due_or_has_no_day_is_open()
    {
        Assert.Equal(Outcome.Open, Judge(Due, new(2020, 1, 20), Status.Planned));
        Assert.Equal(Outcome.Open, Judge(null, Much, Status.Planned));
    }

    [Fact]
    public void What_came_before_it_was_due_has_happened() =>
        Assert.Equal(Outcome.Happened, OutcomeJudge.Judge([new(Said, Status.Planned), new(new(2020, 1, 5), Status.Occurred)], Due, Said, Much).Outcome);

    private static Outcome Judge(LocalDate? due, LocalDate asOf, params Status[] later) =>
        OutcomeJudge.Judge([new(Said, Status.Planned), .. later.Select(status => new LaterMention(new(2020, 1, 12), status))], due, Said, asOf).Outcome;
}
