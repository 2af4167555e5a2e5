using Dateline.Attributions;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Times;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Events;

public sealed class HistoriesTest
{
    [Theory]
    [InlineData("They/PRON/2/nsubj fought/VERB/0/root/fight/VBD in/ADP/4/case 1987/NUM/2/obl", "1987", true)]
    [InlineData("They/PRON/2/nsubj fought/VERB/0/root/fight/VBD on/ADP/4/case Monday/PROPN/2/obl", "Monday", false)]
    [InlineData("They/PRON/2/nsubj fought/VERB/0/root/fight/VBD in/ADP/4/case 2017/NUM/2/obl", "2017", false)]
    public void An_account_of_the_past_names_past_years_and_no_day_of_the_report(string compact, string time, bool expected)
    {
        var sentence = Some.Sentence(compact);
        var year = int.TryParse(time, out var written) ? new LocalDate(written, 1, 1) : new LocalDate(2017, 1, 2);
        var timex = new Timex(0, 0, 3, 4, sentence[3].Span, time, TimexType.Date, time, year, year, TimeGrain.Year);

        Assert.Equal(expected, Histories.IsOne(new EventContext(Some.Document([sentence]), [sentence], new MentionLayer([]), new AttributionLayer([]), [timex], [], [])));
    }
}
