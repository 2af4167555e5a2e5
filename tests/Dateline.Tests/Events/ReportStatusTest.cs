using Dateline.Attributions;
using Dateline.Events;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Times;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Events;

public sealed class ReportStatusTest
{
    [Theory]
    [InlineData(6, Status.Planned)]
    [InlineData(2, Status.Ongoing)]
    public void What_begins_on_a_day_to_come_is_planned(int day, Status expected)
    {
        var sentence = Some.Sentence("The/DET/2/det truce/NOUN/3/nsubj begins/VERB/0/root/begin/VBZ Friday/PROPN/3/obl");
        var date = new LocalDate(2017, 1, day);
        var timex = new Timex(0, 0, 3, 4, sentence[3].Span, "Friday", TimexType.Date, "", date, date, TimeGrain.Day);
        var report = new ReportStatus(StatusReader.Load(DataFolder.BesideProgram()), new EventContext(Some.Document([sentence]), [sentence], new MentionLayer([]), new AttributionLayer([]), [timex], [], []));

        Assert.Equal(expected, report.Ahead(report.Read(sentence, 1), timex).Status);
    }
}
