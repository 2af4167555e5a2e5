using Dateline.Documents;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Documents;

public sealed class CreditTest
{
    private const string Body = "Fighters left the northern districts of the town, a military spokesman said on Tuesday.";

    [Theory]
    [InlineData(Body + " (source: Farsnews)", "Farsnews", "Fars News Agency")]
    [InlineData(Body + "\u00A0 (Source: FNA)", "FNA", "Fars News Agency")]
    [InlineData(Body + "\n\nSource: SANA", "SANA", "SANA")]
    [InlineData(Body + " Source: Xinhua", "Xinhua", "Xinhua News Agency")]
    [InlineData(Body + " -- AFP", "AFP", "Agence France-Presse")]
    [InlineData(Body + "\n— Reuters", "Reuters", "Reuters")]
    [InlineData(Body + " (AFP)", "AFP", "Agence France-Presse")]
    [InlineData(Body + "\n\nAFP", "AFP", "Agence France-Presse")]
    [InlineData(Body + " With inputs from PTI", "PTI", "Press Trust of India")]
    [InlineData(Body + "\n(With inputs from PTI)", "PTI", "Press Trust of India")]
    [InlineData(Body + "\n\nThe Associated Press contributed to this report.", "The Associated Press", "Associated Press")]
    [InlineData("By Jane Doe, Associated Press\n\n" + Body + "\n\n" + Body, "Associated Press", "Associated Press")]
    [InlineData(Body + " (source: Example Monitoring Group)", "Example Monitoring Group", "Example Monitoring Group")]
    public void A_credit_is_read(string text, string written, string name)
    {
        var document = Reports.Prepare(text);

        var credit = Assert.Single(document.Credits);
        Assert.Equal((written, name), (credit.Text, credit.Name));
        Assert.Equal(written, document.Raw.Slice(credit.Span));
        Assert.Contains(document.Furniture, span => span.Contains(credit.Span));
    }

    [Fact]
    public void Two_agencies_are_two_credits() =>
        Assert.Equal(["Agence France-Presse", "Reuters"], Reports.Prepare(Body + " (source: AFP/Reuters)").Credits.Select(c => c.Name));

    [Theory]
    [InlineData("AFP reported that the army had left the northern town without a fight and had moved to the south.")]
    [InlineData("The army left the town, a source told Reuters. The minister (Interior) did not comment on the report.")]
    [InlineData("Witnesses spoke of heavy fire. The channel quoted the minister. He spoke to The Times.")]
    [InlineData("The group (also known as the Front) left the town, a spokesman told Reuters")]
    public void A_report_in_a_sentence_is_no_credit(string text) => Assert.Empty(Reports.Prepare(text).Credits);

    [Fact]
    public void An_outlet_does_not_credit_itself() =>
        Assert.Empty(Reports.Prepare(new RawReport("report", Body + " -- AFP") { Publisher = "AFP" }).Credits);

    [Fact]
    public void The_desk_line_gives_the_byline()
    {
        var document = Reports.Prepare(Body + "\n\n(Reporting by Jane Doe in Beirut; Writing by John Roe; Editing by Ann Poe)");

        Assert.Equal("Jane Doe", document.Byline);
        Assert.Contains("(Reporting by", Reports.FurnitureOf(document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_end_of_a_reprint_is_read()
    {
        const string text = "TEHRAN - " + Body + "Â\u00A0 (source: Farsnews) All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License.";
        var document = Reports.Prepare(text);

        Assert.Equal("Tehran", document.Dateline?.Place);
        Assert.Equal("Mehr News Agency", document.Publisher);
        Assert.Equal("CC-BY-4.0", document.Licence);
        Assert.Equal("Fars News Agency", Assert.Single(document.Credits).Name);
        Assert.Equal(
            "TEHRAN - |(source: Farsnews)|All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License.",
            Reports.FurnitureOf(document));
        Assert.Contains(document.Diagnostics, d => d.Code == "mojibake-repaired");
    }

    [Theory]
    [InlineData("This work is licensed under a Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported License.", "CC-BY-NC-SA-3.0")]
    [InlineData("Published under CC BY-ND 4.0.", "CC-BY-ND-4.0")]
    [InlineData("This text is available under the Open Government Licence v3.0.", "OGL-UK-3.0")]
    [InlineData("Except where otherwise noted, this article is licensed under a Creative Commons Attribution License (version 2.5).", "CC-BY-2.5")]
    [InlineData("Released to the public under CC0.", "CC0-1.0")]
    public void A_licence_line_is_read(string line, string id)
    {
        var document = Reports.Prepare(Body + "\n\n" + line);

        Assert.Equal(id, document.Licence);
        Assert.Equal(line, Reports.FurnitureOf(document));
    }

    [Fact]
    public void A_copyright_line_names_the_publisher()
    {
        var document = Reports.Prepare(Body + "\n\nCopyright 2017 The Associated Press. All rights reserved.");

        Assert.Equal("Associated Press", document.Publisher);
        Assert.Equal("Copyright 2017 The Associated Press. All rights reserved.", Reports.FurnitureOf(document));
    }

    [Fact]
    public void A_date_on_its_own_line_dates_the_report()
    {
        var document = Reports.Prepare($"Army leaves northern town\n\nFriday, July 21, 2017\n\n{Body}\n\n{Body}");

        Assert.Equal(new LocalDate(2017, 7, 21), document.Published);
        Assert.Equal("Friday, July 21, 2017", Reports.FurnitureOf(document));
    }

    [Fact]
    public void A_given_title_that_the_text_repeats_is_furniture()
    {
        var document = Reports.Prepare(new RawReport("report", $"Army leaves northern town\n\n{Body}") { Title = "Army leaves northern town" });

        Assert.Equal("Army leaves northern town", Reports.FurnitureOf(document));
    }
}
