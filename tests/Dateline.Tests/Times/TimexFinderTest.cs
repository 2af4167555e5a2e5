using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Times;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Times;

public sealed class TimexFinderTest
{
    private static readonly TimexFinder Finder = TimexFinder.Load(DataFolder.BesideProgram());

    // A Tuesday.
    private static readonly LocalDate Published = new(2017, 1, 3);

    [Theory]
    [InlineData("Talks began/VERB on January 5 , 2016", "January 5 , 2016", "2016-01-05")]
    [InlineData("Talks began/VERB on 5 January 2016", "5 January 2016", "2016-01-05")]
    [InlineData("Talks began/VERB on the 5th of January , 2016", "the 5th of January , 2016", "2016-01-05")]
    [InlineData("Talks began/VERB on Tuesday , Jan. 5 , 2016", "Tuesday , Jan. 5 , 2016", "2016-01-05")]
    [InlineData("Talks began/VERB on 2016-01-05", "2016-01-05", "2016-01-05")]
    [InlineData("Talks began/VERB on 25/12/2016", "25/12/2016", "2016-12-25")]
    [InlineData("Talks began/VERB in March 2015", "March 2015", "2015-03")]
    [InlineData("Talks began/VERB in mid-March 2015", "mid-March 2015", "2015-03")]
    [InlineData("Talks began/VERB in early/ADJ 2015", "early 2015", "2015")]
    [InlineData("Talks began/VERB at the end of 2015", "the end of 2015", "2015")]
    [InlineData("Rome fell/VERB in 241 BC", "241 BC", "BC0241")]
    [InlineData("Rome fell/VERB in June 241 BC", "June 241 BC", "BC0241-06")]
    [InlineData("Rome fell/VERB in the 9th century BC", "the 9th century BC", "BC08")]
    [InlineData("Talks began/VERB in the 1990s", "the 1990s", "199")]
    [InlineData("Talks began/VERB in the 19th century", "the 19th century", "18")]
    [InlineData("Talks began/VERB in fiscal/ADJ 2015", "fiscal 2015", "2015")]
    [InlineData("Talks began/VERB in the third/ADJ quarter of 2015", "the third quarter of 2015", "2015-Q3")]
    [InlineData("Talks began/VERB in the first/ADJ half of 2015", "the first half of 2015", "2015-H1")]
    [InlineData("Talks began/VERB in the summer of 2015", "the summer of 2015", "2015-SU")]
    [InlineData("Talks began/VERB in the last/ADJ week of August 2015", "the last week of August 2015", "2015-08")]
    [InlineData("Talks began/VERB on the night of 5 August 2015", "the night of 5 August 2015", "2015-08-05TNI")]
    [InlineData("Talks began/VERB in March last/ADJ year", "March last year", "2016-03")]
    public void A_full_date_has_its_own_value(string words, string text, string value) => Assert.Equal((text, value), Only(words));

    [Theory]
    [InlineData("He left/VERB on Friday", "2016-12-30")]
    [InlineData("He will/AUX leave/VERB on Friday", "2017-01-06")]
    [InlineData("He plans/VERB to/PART leave/VERB on Friday", "2017-01-06")]
    [InlineData("He left/VERB last/ADJ Friday", "2016-12-30")]
    [InlineData("He left/VERB next/ADJ Friday", "2017-01-06")]
    [InlineData("He left/VERB on Tuesday", "2017-01-03")]
    [InlineData("He left/VERB on Friday evening", "2016-12-30TEV")]
    [InlineData("He left/VERB in December", "2016-12")]
    [InlineData("He will/AUX leave/VERB in December", "2017-12")]
    [InlineData("He left/VERB on Dec. 30", "2016-12-30")]
    [InlineData("He was/AUX due/ADJ back/ADV on 6 January", "2017-01-06")]
    public void The_tense_decides_between_the_last_and_the_next_day_of_a_name(string words, string value) => Assert.Equal(value, Only(words).Value);

    [Theory]
    [InlineData("He left/VERB yesterday", "2017-01-02")]
    [InlineData("He left/VERB yesterday morning", "2017-01-02TMO")]
    [InlineData("He left/VERB the day before yesterday", "2017-01-01")]
    [InlineData("He left/VERB tonight", "2017-01-03TNI")]
    [InlineData("He left/VERB last/ADJ night", "2017-01-02TNI")]
    [InlineData("He left/VERB three/NUM days ago/ADV", "2016-12-31")]
    [InlineData("He left/VERB two/NUM weeks ago/ADV", "2016-W51")]
    [InlineData("He left/VERB nearly/ADV two/NUM years ago/ADV", "2015")]
    [InlineData("He left/VERB several/ADJ years ago/ADV", "PAST_REF")]
    [InlineData("It formed/VERB 4000 centuries ago/ADV", "PAST_REF")]
    [InlineData("He left/VERB last/ADJ week", "2016-W52")]
    [InlineData("He left/VERB earlier/ADV this/DET week", "2017-W01")]
    [InlineData("He left/VERB last/ADJ year", "2016")]
    [InlineData("He will/AUX leave/VERB late/ADV next/ADJ month", "2017-02")]
    [InlineData("He left/VERB at the weekend", "2016-W52-WE")]
    [InlineData("He left/VERB last/ADJ summer", "2016-SU")]
    public void What_is_counted_from_the_report_gets_its_date(string words, string value) => Assert.Equal(value, Only(words).Value);

    [Theory]
    [InlineData("They fought/VERB for three/NUM months", "P3M")]
    [InlineData("They fought/VERB for two/NUM and/CCONJ a half years", "P2.5Y")]
    [InlineData("They fought/VERB for months", "PXM")]
    [InlineData("They fought/VERB for a few/ADJ hours", "PTXH")]
    [InlineData("A two/NUM -/PUNCT week truce held/VERB", "P2W")]
    [InlineData("A decade -/PUNCT long war ended/VERB", "P1DE")]
    [InlineData("A 57 -/PUNCT year -/PUNCT old/ADJ man died/VERB", "P57Y")]
    public void A_duration_has_no_date(string words, string value) => Assert.Equal(value, Only(words).Value);

    [Fact]
    public void A_stretch_up_to_the_report_covers_its_days()
    {
        var timex = Assert.Single(Find("They fought/VERB over the past/ADJ 24 hours"));

        Assert.Equal(("PT24H", new LocalDate(2017, 1, 2), Published), (timex.Value, timex.From, timex.To));
    }

    [Theory]
    [InlineData("They shell/VERB it every/DET day", "P1D")]
    [InlineData("They march/VERB each/DET Friday", "XXXX-WXX-5")]
    [InlineData("They face/VERB daily/ADJ raids", "P1D")]
    [InlineData("They run/VERB four/NUM flights a/DET week", "P1W")]
    public void What_happens_again_and_again_is_a_set(string words, string value)
    {
        var timex = Assert.Single(Find(words));

        Assert.Equal((TimexType.Set, value), (timex.Type, timex.Value));
    }

    [Theory]
    [InlineData("It hit/VERB at 3 p.m. on Monday", "2017-01-02T15:00")]
    [InlineData("It hit/VERB at 1530 GMT", "2017-01-03T15:30")]
    [InlineData("It hit/VERB at 15:30", "2017-01-03T15:30")]
    [InlineData("It hit/VERB at 3pm", "2017-01-03T15:00")]
    [InlineData("It hit/VERB at noon", "2017-01-03T12:00")]
    public void A_time_of_the_clock_takes_the_day_beside_it(string words, string value) => Assert.Equal(value, Only(words).Value);

    [Theory]
    [InlineData("It reopened/VERB after Ramadan", "2016-06-06/2016-07-05")]
    [InlineData("It reopened/VERB on Eid al-Adha", "2016-09-12")]
    [InlineData("It reopened/VERB before Christmas", "2016-12-25")]
    [InlineData("It will/AUX reopen/VERB at Nowruz", "2017-03-21")]
    public void A_feast_gets_the_days_of_its_year(string words, string value)
    {
        Assert.Equal(value[..4], Only(words).Value[..4]);
        // The tables of the Islamic calendar are a day early or late of the seen moon.
        Assert.True(LocalDateDistance(value[..10], Only(words).Value[..10]) <= 1);
    }

    [Theory]
    [InlineData("They now/ADV hold/VERB it", "PRESENT_REF")]
    [InlineData("They recently/ADV took/VERB it", "PAST_REF")]
    [InlineData("They will/AUX soon/ADV hold/VERB it", "FUTURE_REF")]
    public void Vague_words_refer(string words, string value) => Assert.Equal(value, Only(words).Value);

    [Fact]
    public void Days_that_share_a_month_are_found_one_by_one()
    {
        Assert.Equal(["2016-01-03", "2016-01-05"], Find("They met/VERB between 3 and/CCONJ 5 January 2016").Select(t => t.Value));
        Assert.Equal(["2016-03-05", "2016-03-09"], Find("They met/VERB on March 5 -/PUNCT 9 , 2016").Select(t => t.Value));
    }

    [Fact]
    public void Years_that_share_a_century_are_found_one_by_one() =>
        Assert.Equal(["1914", "1918"], Find("The war of 1914 –/PUNCT 18 ended/VERB").Select(t => t.Value));

    [Fact]
    public void The_following_day_counts_from_the_date_told_last() =>
        Assert.Equal(["2016-03-04", "2016-03-05"], Find("They landed/VERB on 4 March 2016 and/CCONJ left/VERB the following/ADJ day").Select(t => t.Value));

    [Fact]
    public void A_story_of_long_ago_runs_by_its_own_dates()
    {
        var values = Find("They landed/VERB in June 1944", "They crossed/VERB on 25 August", "It ended/VERB in May 1945", "Peace came/VERB in 1946").Select(t => t.Value);

        Assert.Equal(["1944-06", "1944-08-25", "1945-05", "1946"], values);
    }

    [Fact]
    public void A_feast_in_years_that_the_calendar_does_not_reach_is_none()
    {
        var sentence = Sentence("It fell/VERB after Ramadan", 0, 0);

        Assert.Empty(Finder.Find(Some.Document([sentence], new LocalDate(1700, 1, 1)), [sentence]));
    }

    [Theory]
    [InlineData("It may/AUX fall/VERB")]
    [InlineData("Some 2000 people/NOUN fled/VERB")]
    [InlineData("They march/VERB on")]
    [InlineData("It was/AUX the second/ADJ attack")]
    [InlineData("The Long/PROPN March ended/VERB")]
    [InlineData("It soon/ADV fell/VERB")]
    [InlineData("It covers/VERB three/NUM quarters of the land")]
    public void Words_that_only_look_like_times_are_none(string words) => Assert.Empty(Find(words));

    [Theory]
    [InlineData("They met/VERB during/ADP the week", "the week", "2017-W01")]
    [InlineData("They met/VERB later/ADV in the day", "later in the day", "2017-01-03")]
    [InlineData("They met/VERB earlier/ADV in the month", "earlier in the month", "2017-01")]
    [InlineData("They left/VERB in the morning", "the morning", "2017-01-03TMO")]
    [InlineData("They left/VERB at dawn on Monday", "dawn on Monday", "2017-01-02TMO")]
    [InlineData("They left/VERB in the past/ADJ 24/NUM hours", "the past 24 hours", "PT24H")]
    [InlineData("They held/VERB it since/ADP March 2015", "March 2015", "2015-03")]
    public void Times_are_read_within_the_day_and_week_told(string words, string text, string value) => Assert.Equal((text, value), Only(words));

    [Theory]
    [InlineData("He left/VERB last/ADJ year", "last year")]
    [InlineData("He left/VERB this/DET weekend", "this weekend")]
    [InlineData("He left/VERB over the weekend", "the weekend")]
    [InlineData("They met/VERB during/ADP the week", "the week")]
    public void A_time_that_nothing_anchors_is_found_without_days(string words, string text)
    {
        var sentence = Sentence(words, 0, 0);

        var timex = Assert.Single(Finder.Find(Some.Document(Some.TextOf([sentence])) with { Published = null }, [sentence]));

        Assert.Equal((text, "", null), (timex.Text, timex.Value, timex.From));
    }

    [Theory]
    [InlineData("They went/VERB to/ADP the movies during/ADP the day of rest")]
    [InlineData("It opened/VERB early/ADV in the war")]
    [InlineData("They drive/VERB at night")]
    public void A_unit_that_a_noun_measures_is_no_time(string words) => Assert.Empty(Find(words));

    [Fact]
    public void The_dateline_is_the_anchor_of_a_report_without_a_date_of_publication()
    {
        var sentence = Sentence("He left/VERB yesterday", 0, 0);
        var document = Some.Document(Some.TextOf([sentence])) with { Published = null, Dateline = new ReportDateline(new(0, 2), null, null, new LocalDate(2016, 5, 2), null) };

        Assert.Equal("2016-05-01", Assert.Single(Finder.Find(document, [sentence])).Value);
    }

    private static int LocalDateDistance(string a, string b) =>
        Math.Abs(Period.DaysBetween(NodaTime.Text.LocalDatePattern.Iso.Parse(a).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(b).Value));

    private static (string Text, string Value) Only(string words)
    {
        var timex = Assert.Single(Find(words));
        return (timex.Text, timex.Value);
    }

    private static IReadOnlyList<Timex> Find(params string[] sentences)
    {
        var built = new List<Sentence>();
        var start = 0;
        foreach (var words in sentences)
        {
            built.Add(Sentence(words, built.Count, start));
            start = built[^1].Span.End + 1;
        }

        return Finder.Find(Some.Document(built, Published), built);
    }

    /// <summary>A flat tree: the last verb (else the first word) is the root, auxiliaries and "to" hang on the verb after them, all else on the root.</summary>
    private static Sentence Sentence(string words, int index, int start)
    {
        var tokens = words.Split(' ').Select(w => w.LastIndexOf('/') is > 0 and var slash && char.IsAsciiLetterUpper(w[^1]) ? (Form: w[..slash], Upos: w[(slash + 1)..]) : (Form: w, Upos: Guess(w))).ToList();
        var root = Math.Max(0, tokens.FindLastIndex(t => t.Upos is "VERB"));
        var compact = tokens.Select((t, i) =>
        {
            var head = i == root ? 0 : (t.Upos is "AUX" or "PART") && tokens.FindIndex(i, o => o.Upos == "VERB") is >= 0 and var verb ? verb + 1 : root + 1;
            var relation = i == root ? "root" : t.Upos switch { "AUX" => tokens.FindIndex(i, o => o.Upos == "VERB") >= 0 ? "aux" : "cop", "PART" => "mark", "VERB" => "advcl", "ADP" => "case", "PUNCT" => "punct", _ => "obl" };
            var tag = t.Upos == "VERB" && i > 0 && tokens[i - 1].Upos is "AUX" or "PART" ? "VB" : t.Upos is "VERB" ? "VBD" : t.Upos == "AUX" ? (t.Form is "was" ? "VBD" : "MD") : null;
            return (t.Form, Annotation: $"{t.Upos}/{head}/{relation}" + (tag is null ? "" : $"/{t.Form}/{tag}"));
        });

        // Forms may hold slashes, which the builder's notation does not allow.
        var parts = compact.ToList();
        if (!parts.Any(p => p.Form.Contains('/')))
        {
            return Some.Sentence(string.Join(' ', parts.Select(p => $"{p.Form}/{p.Annotation}")), index, start, index);
        }

        var sentence = Some.Sentence(string.Join(' ', parts.Select(p => $"{p.Form.Replace('/', '\u2215')}/{p.Annotation}")), index, start, index);
        return new(index, index, sentence.Span, [.. sentence.Tokens.ToArray().Select(t => t with { Form = t.Form.Replace('\u2215', '/'), Lower = t.Lower.Replace('\u2215', '/') })]);
    }

    private static string Guess(string word) => word switch
    {
        "on" or "in" or "at" or "of" or "for" or "over" or "after" or "before" or "between" => "ADP",
        "the" or "The" or "A" or "a" or "Some" => "DET",
        "He" or "They" or "It" or "it" => "PRON",
        "," or "." => "PUNCT",
        _ => char.IsAsciiDigit(word[0]) ? "NUM" : char.IsUpper(word[0]) ? "PROPN" : "NOUN",
    };
}
