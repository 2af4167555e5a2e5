using Dateline.Documents;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Documents;

public sealed class DatelineTest
{
    private const string Body = "Fighters left the northern districts of the town, a military spokesman said on Tuesday.";

    [Theory]
    [InlineData("TEHRAN - ", "Tehran", null, null)]
    [InlineData("TEHRAN, Jan. 01 (MNA) – ", "Tehran", "2017-01-01", "MNA")]
    [InlineData("GENEVA, Jan 3 (Reuters) - ", "Geneva", "2017-01-03", "Reuters")]
    [InlineData("BAGHDAD, Nov. 23 (Xinhua) -- ", "Baghdad", "2016-11-23", "Xinhua")]
    [InlineData("ISLAMABAD (AFP) – ", "Islamabad", null, "AFP")]
    [InlineData("NEW DELHI: ", "New Delhi", null, null)]
    [InlineData("PORT-AU-PRINCE, Haiti (AP) — ", "Port-au-Prince", null, "AP")]
    [InlineData("MOSCOW, January 3. /TASS/. ", "Moscow", "2017-01-03", "TASS")]
    [InlineData("MOSCOW. Jan 3 (Interfax) - ", "Moscow", "2017-01-03", "Interfax")]
    [InlineData("Damascus, SANA- ", "Damascus", null, "SANA")]
    [InlineData("Dec 31 (Reuters) - ", null, "2016-12-31", "Reuters")]
    [InlineData("3 January 2017 – ", null, "2017-01-03", null)]
    [InlineData("(Reuters) - ", null, null, "Reuters")]
    [InlineData("AFP - ", null, null, "AFP")]
    [InlineData("Beirut – ", "Beirut", null, null)]
    [InlineData("KABUL (Pajhwok): ", "Kabul", null, "Pajhwok")]
    [InlineData("BAGHDAD / NINA / -- ", "Baghdad", null, "NINA")]
    [InlineData("Al-Hasakah, (ANHA) – ", "Al-Hasakah", null, "ANHA")]
    [InlineData("RAMALLAH, Monday, January 2, 2017 (WAFA) – ", "Ramallah", "2017-01-02", "WAFA")]
    [InlineData("St. Petersburg, 3 January (Sputnik) — ", "St. Petersburg", "2017-01-03", "Sputnik")]
    [InlineData("GENEVA/DAMASCUS (ICRC) – ", "Geneva", null, "ICRC")]
    [InlineData("SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- ", "San Salvador", "1990-01-03", "ACAN-EFE")]
    [InlineData("MOSCOW (USSR), 27 APR 89 (RADIO HAVANA) -- ", "Moscow", "1989-04-27", "RADIO HAVANA")]
    [InlineData("KABUL (AFP), Jan 3 - ", "Kabul", "2017-01-03", "AFP")]
    [InlineData("BELFAST, Northern Ireland (AP)_ ", "Belfast", null, "AP")]
    [InlineData("NEWARK, N.J. _ ", "Newark", null, null)]
    [InlineData("UNITED NATIONS, Jan 2 (APP): ", "United Nations", "2017-01-02", "APP")]
    [InlineData("DERA ISMAIL KHAN: ", "Dera Ismail Khan", null, null)]
    public void A_dateline_is_read(string head, string? place, string? date, string? agency)
    {
        var document = Reports.Prepare(new RawReport("report", head + Body) { Published = new LocalDate(2017, 1, 3) });

        Assert.NotNull(document.Dateline);
        Assert.Equal(place, document.Dateline.Place);
        Assert.Equal(date, document.Dateline.Date?.ToString("uuuu-MM-dd", null));
        Assert.Equal(agency, document.Dateline.Agency);
        Assert.Equal(head, document.Raw.Slice(document.Dateline.Span));
        Assert.Contains(document.Dateline.Span, document.Furniture);
    }

    [Theory]
    [InlineData("QUESTION: Did the delegation discuss the town of Aleppo with the minister yesterday afternoon?")]
    [InlineData("SECRETARY DOE: We obviously talked about the situation in the town, and we exchanged some ideas about it.")]
    [InlineData("The army – Which has held the town since March – left its positions on Tuesday, a spokesman said.")]
    [InlineData("Islamic State-linked gunmen attacked a checkpoint near the northern town on Tuesday, officials said.")]
    [InlineData("Reuters reported on Tuesday that the army had left the town without a fight and moved to the south.")]
    [InlineData("BREAKING - The army has left the northern town without a fight and moved to the south, officials said.")]
    [InlineData("In Baghdad, Jan 3 was a day of mourning. People lit candles in the streets of the northern districts.")]
    [InlineData("Syrian Democratic Forces - an alliance of Kurdish and Arab fighters - entered the town on Tuesday.")]
    public void A_sentence_is_no_dateline(string text) => Assert.Null(Reports.Prepare(text).Dateline);

    [Fact]
    public void Speakers_in_a_transcript_are_no_datelines() =>
        Assert.Null(Reports.Prepare("JANE DOE: We talked about the situation in the town at some length this morning.\n\nJOHN ROE: And we shall go on tomorrow.").Dateline);

    [Fact]
    public void The_year_of_a_day_is_the_one_nearest_to_publication()
    {
        var document = Reports.Prepare(new RawReport("report", "GENEVA, Dec 30 (Reuters) - " + Body) { Published = new LocalDate(2017, 1, 2) });

        Assert.Equal(new LocalDate(2016, 12, 30), document.Dateline?.Date);
    }

    [Fact]
    public void Without_any_year_a_day_stays_undated()
    {
        var document = Reports.Prepare("GENEVA, Dec 30 (Reuters) - " + Body);

        Assert.Equal("Geneva", document.Dateline?.Place);
        Assert.Null(document.Dateline?.Date);
        Assert.Null(document.Published);
    }

    [Fact]
    public void A_dateline_with_a_year_dates_the_report() =>
        Assert.Equal(new LocalDate(2017, 1, 2), Reports.Prepare("RAMALLAH, January 2, 2017 (WAFA) - " + Body).Published);

    [Fact]
    public void A_dateline_may_follow_a_heading_and_a_byline()
    {
        var document = Reports.Prepare($"Army leaves northern town\nBy Jane Doe\n\nDAMASCUS (Reuters) - {Body}\n\n{Body}");

        Assert.Equal("Damascus", document.Dateline?.Place);
        Assert.Equal("Jane Doe", document.Byline);
        Assert.Equal("Army leaves northern town", document.Title);
    }

    [Fact]
    public void The_agency_is_the_publisher_when_none_is_given() => Assert.Equal("Reuters", Reports.Prepare("GENEVA, Jan 3 (Reuters) - " + Body).Publisher);

    [Fact]
    public void The_agency_is_a_credit_when_another_outlet_publishes()
    {
        var document = Reports.Prepare(new RawReport("report", "GENEVA, Jan 3 (Reuters) - " + Body) { Publisher = "The Daily Example" });

        var credit = Assert.Single(document.Credits);
        Assert.Equal("Reuters", credit.Name);
        Assert.Equal("Reuters", document.Raw.Slice(credit.Span));
    }

    [Fact]
    public void The_span_of_the_place_is_the_place_as_written()
    {
        var document = Reports.Prepare("MULTAN, Pakistan (Reuters) - " + Body);

        Assert.Equal("Multan", document.Dateline?.Place);
        Assert.Equal("MULTAN", document.Raw.Slice(document.Dateline!.PlaceSpan!.Value));
    }

    [Fact]
    public void An_agency_that_no_table_knows_issued_the_report_all_the_same()
    {
        var document = Reports.Prepare("MOSUL, Iraq, March 12, 2018 (Northern Example News) - " + Body);

        Assert.Equal("Northern Example News", document.Publisher);
        Assert.Equal("Northern Example News", Assert.Single(Reports.Prepare(new RawReport("report", document.Raw.Characters) { Publisher = "The Daily Example" }).Credits).Name);
    }

    [Fact]
    public void Notes_in_capitals_behind_a_dateline_are_furniture()
    {
        var document = Reports.Prepare("LIMA, 3 JAN 90 (EFE) -- [REPORT] [JANE DOE] [TEXT] FIGHTERS LEFT THE TOWN, THE [CIVIL] AUTHORITIES SAID ON TUESDAY.");

        Assert.Equal("LIMA, 3 JAN 90 (EFE) -- [REPORT] [JANE DOE] [TEXT] ", Reports.FurnitureOf(document));
    }
}
