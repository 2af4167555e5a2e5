using System.Text;
using Dateline.Text;
using Dateline.Text.Repairs;
using Xunit;

namespace Dateline.Tests.Text.Repairs;

public sealed class TextRepairerTest
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("The armyâ€™s units", "The army’s units")]
    [InlineData("he said.Â\u00A0 (source", "he said.  (source")]
    [InlineData("he said.Â (source", "he said.  (source")]
    [InlineData("he said. Â Then", "he said.   Then")]
    [InlineData("â€œYes,â€\u009D he said", "“Yes,” he said")]
    [InlineData("â€œYes,â€ he said", "“Yes,” he said")]
    [InlineData("KÃ¶ln and SÃ£o Paulo", "Köln and São Paulo")]
    [InlineData("ErdoÄŸan and IÅŸÄ±k", "Erdoğan and Işık")]
    [InlineData("Ð”Ð°Ð¼Ð°Ñ\u0081Ðº", "Дамаск")]
    [InlineData("Ã¢â‚¬â„¢", "’")]
    [InlineData("Â£5 â€“ Â€", "£5 – Â€")]
    [InlineData("ðŸ˜€!", "😀!")]
    public void Mojibake_is_read_back(string raw, string reading) => Assert.Equal(reading, Repair(raw).Reading.Characters);

    [Theory]
    [InlineData("Köln, São Paulo, Erdoğan, Île de la Cité, ÂNGELA, Ångström")]
    [InlineData("He met her at the café”—then left. “Málagaâ€” is no word.")]
    [InlineData("Das heißt „Straße“ – gut.")]
    [InlineData("Trondheim‐Værnes “På”")]
    public void Sound_text_is_left_alone(string text) => Assert.DoesNotContain(Repair(text).Diagnostics, d => d.Code == "mojibake-repaired" && !text.Contains('€', StringComparison.Ordinal));

    [Fact]
    public void Every_letter_of_Europe_survives_the_mistake()
    {
        var letters = string.Join("a", "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿßÁÀÂÄÉÈÍÓÖÚÜÑğşıİŞőűčšžřěŁłńąęćźżšŠžŽœ“”‘’–—…€£§°".EnumerateRunes());
        var broken = Windows1252.GetString(Encoding.UTF8.GetBytes(letters));

        Assert.Equal(letters, Repair(broken).Reading.Characters);
    }

    [Theory]
    [InlineData("mili\u00ADtary", "military")]
    [InlineData("Al\u200B-Bab\uFEFF", "Al-Bab")]
    [InlineData("a\u00A0b\u2009c", "a b c")]
    [InlineData("Tom &amp; Co&nbsp;said &#8220;no&#x201D; &amp;quot;", "Tom & Co said “no” \"")]
    [InlineData("AT&T; R&D; &unknown; & ;", "AT&T; R&D; &unknown; & ;")]
    [InlineData("<p>The <b>army</b> left.</p><p class=\"x\">Then <a href='y'>came</a> rain.<br/>Snow", "\n\nThe army left.\n\n\n\nThen came rain.\n\nSnow")]
    [InlineData("a < b and c > d <name> <http://x.example> &lt;p&gt;", "a < b and c > d <name> <http://x.example> <p>")]
    public void Invisible_characters_and_entities_are_undone(string raw, string reading) => Assert.Equal(reading, Repair(raw).Reading.Characters);

    [Fact]
    public void Hard_wrapped_lines_are_joined_and_paragraphs_kept()
    {
        const string raw = """
            DAMASCUS (Example) - Government troops entered the northern
            town on Tuesday after three days of shelling, a military
            spokesman told reporters. He said that the units had taken
            the bridge.

            Residents of the town said that at least four people had
            been killed when shells struck the camp of the inter-
            national mission and in the nearby village of Tell al-
            Example.
            """;
        var (reading, diagnostics) = Repair(raw);

        Assert.Equal(
            "DAMASCUS (Example) - Government troops entered the northern town on Tuesday after three days of shelling, a military spokesman told reporters. He said that the units had taken the bridge.\n\nResidents of the town said that at least four people had been killed when shells struck the camp of the inter-national mission and in the nearby village of Tell al-Example.",
            reading.Characters.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(2, diagnostics.Count(d => d.Code == "line-wrap-joined"));
    }

    [Fact]
    public void Wrapped_text_in_capitals_is_joined_too() =>
        Assert.Equal(
            "LIMA, 3 JAN 90 -- FIGHTERS LEFT THE NORTHERN DISTRICTS OF THE TOWN ON TUESDAY, A MILITARY SPOKESMAN SAID AFTER THREE DAYS OF SHELLING.",
            Repair("LIMA, 3 JAN 90 -- FIGHTERS LEFT THE\nNORTHERN DISTRICTS OF THE TOWN ON\nTUESDAY, A MILITARY SPOKESMAN SAID\nAFTER THREE DAYS OF SHELLING.").Reading.Characters);

    [Fact]
    public void Line_ends_of_Windows_are_joined_too() =>
        Assert.Equal(
            "Government troops entered the northern town and took the bridge.\r\n\r\nThen they left.",
            Repair("Government troops entered the northern town and\r\ntook the bridge.\r\n\r\nThen they left.").Reading.Characters);

    [Theory]
    [InlineData("The army left the town on Tuesday, a spokesman said.\nThe rebels entered it the same evening, he told reporters.\nNobody was hurt.")]
    [InlineData("Army leaves town\nBy Jane Doe\nThe army left the town on Tuesday, a spokesman said.")]
    [InlineData("Ten dead in blast\nMinister meets envoy\nTroops leave the town\nTalks to be resumed\nPrice of bread rises")]
    [InlineData("The delegation met:\n- the minister of foreign affairs, who had come from the capital\n- the governor of the northern province\n- a general")]
    public void Lines_that_are_paragraphs_stay_apart(string text) => Assert.Equal(text, Repair(text).Reading.Characters);

    [Fact]
    public void A_hyphen_is_dropped_where_the_word_is_written_without_it_elsewhere() =>
        Assert.Equal(
            "The international envoys met again on Tuesday, and the international talks went on.",
            Repair("The international envoys met again on Tuesday, and the inter-\nnational talks went on.").Reading.Characters);

    [Fact]
    public void Spans_of_repaired_text_lead_back_to_the_raw_characters()
    {
        const string raw = "Theâ€™ mili\u00ADtary &amp; police";
        var reading = Repair(raw).Reading;

        Assert.Equal("The’ military & police", reading.Characters);
        Assert.Equal("â€™", Slice(raw, reading, 3, 4));
        Assert.Equal("mili\u00ADtary", Slice(raw, reading, 5, 13));
        Assert.Equal("mili", Slice(raw, reading, 5, 9));
        Assert.Equal("tary", Slice(raw, reading, 9, 13));
        Assert.Equal("&amp;", Slice(raw, reading, 14, 15));
        Assert.Equal(raw, Slice(raw, reading, 0, reading.Length));
        Assert.Equal(9, reading.ToReading(raw.IndexOf("tary", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_map_is_sound_for_any_damage()
    {
        string[] pieces = ["word", " ", "\n", "\r\n", "â€™", "Â\u00A0", "Ã©", "\u00AD", "\u200B", "&amp;", "&#8217;", "<p>", "</a>", "\0", "al-", "Bab", ".", ",", "ðŸ˜€", "é", "\uD83D", "Ã¢â‚¬â„¢", "a rather long piece of text that goes on for a while\n"];
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var raw = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (reading, diagnostics) = Repair(raw);
            var last = 0;
            for (var i = 0; i < reading.Length; i++)
            {
                var span = reading.ToRaw(i, i + 1);
                Assert.True(span.Length >= 1 && span.Start >= 0 && span.End <= raw.Length, $"character {i} of {reading.Length}: {span}");
                Assert.True(span.Start >= last || (i > 0 && char.IsLowSurrogate(reading.Characters[i])), "spans must not go back");
                last = char.IsHighSurrogate(reading.Characters[i]) ? span.Start : span.End;
                if (span.Length == 1 && char.IsAsciiLetter(reading.Characters[i]))
                {
                    Assert.Equal(raw[span.Start], reading.Characters[i]);
                }
            }

            Assert.All(diagnostics, d => Assert.True(d.Span is null || d.Span.Value.End <= raw.Length));
        }
    }

    [Fact]
    public void Text_without_damage_needs_no_map()
    {
        const string raw = "The army left the town.\n\nThe rebels came.";
        var (reading, diagnostics) = Repair(raw);

        Assert.Equal(raw, reading.Characters);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Damage_without_end_is_counted()
    {
        var (_, diagnostics) = Repair(string.Concat(Enumerable.Repeat("it isnâ€™t. ", 100)));

        Assert.Equal(RepairLog.ListedPerCode + 1, diagnostics.Count);
        Assert.StartsWith("80 more", diagnostics[^1].Message, StringComparison.Ordinal);
    }

    private static (ReadingText Reading, IReadOnlyList<Diagnostic> Diagnostics) Repair(string raw) => TextRepairer.Repair(new RawText(raw));

    private static string Slice(string raw, ReadingText reading, int start, int end)
    {
        var span = reading.ToRaw(start, end);
        return raw[span.Start..span.End];
    }
}
