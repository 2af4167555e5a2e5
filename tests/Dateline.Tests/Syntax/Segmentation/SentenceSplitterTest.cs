using Dateline.Syntax;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Syntax.Segmentation;

public sealed class SentenceSplitterTest
{
    [Fact]
    public void A_decimal_point_does_not_end_a_sentence() => Assert.Single(Cutting.Sentences("Prices rose 2.5 percent. "));

    [Fact]
    public void A_title_or_initials_do_not_end_a_sentence() =>
        Assert.Equal(["Maj. Gen. Gary J. Doe met Mr. Roe.", "They left."], Cutting.Sentences("Maj. Gen. Gary J. Doe met Mr. Roe. They left."));

    [Fact]
    public void An_abbreviated_country_ends_a_sentence_only_before_a_word_that_begins_one()
    {
        Assert.Single(Cutting.Sentences("He leads the U.S. Central Command."));
        Assert.Equal(2, Cutting.Sentences("He came from the U.S. The army left.").Length);
    }

    [Fact]
    public void A_time_of_day_ends_a_sentence_before_a_name_and_not_before_a_weekday()
    {
        Assert.Equal(2, Cutting.Sentences("It fell at 5 a.m. Police came.").Length);
        Assert.Single(Cutting.Sentences("It fell at 5 a.m. Tuesday near the base."));
    }

    [Fact]
    public void A_month_before_a_day_and_a_numbered_thing_do_not_end_a_sentence() =>
        Assert.Single(Cutting.Sentences("On Jan. 3 the No. 2 man came."));

    [Fact]
    public void Closing_quotes_and_brackets_stay_with_their_sentence() =>
        Assert.Equal(["\"We won.\"", "He left (he said so.)", "“Go!”", "They went."], Cutting.Sentences("\"We won.\" He left (he said so.) “Go!” They went."));

    [Fact]
    public void A_question_inside_a_quotation_does_not_end_the_sentence_around_it() => Assert.Single(Cutting.Sentences("\"Who won?\" he asked."));

    [Fact]
    public void A_quotation_that_opens_after_a_stop_belongs_to_the_next_sentence() =>
        Assert.Equal(["They left.", "\"We won,\" he said."], Cutting.Sentences("They left. \"We won,\" he said."));

    [Fact]
    public void A_dateline_that_is_furniture_is_a_sentence_of_its_own() =>
        Assert.Equal(["TEHRAN -", "The army won."], Cutting.Sentences("TEHRAN - The army won.", new TextSpan(0, 9)));

    [Fact]
    public void Furniture_without_a_blank_beside_it_is_still_cut_off() =>
        Assert.Equal(["GENEVA, Jan 3 (Reuters)—", "Talks began."], Cutting.Sentences("GENEVA, Jan 3 (Reuters)—Talks began.", new TextSpan(0, 24)));

    [Fact]
    public void A_headline_without_a_stop_is_a_paragraph_of_its_own()
    {
        const string Text = "Army takes town\n\nThe army took it. It won.";
        Assert.Equal(["Army takes town", "The army took it.", "It won."], Cutting.Sentences(Text));
        Assert.Equal([0, 1, 1], Cutting.Paragraphs(Text));
    }

    [Fact]
    public void A_hard_wrapped_line_goes_on() =>
        Assert.Equal(
            ["The army said on Monday that it had taken the town of Deir and that fighters who were still hiding there would be tried.", "It won."],
            Cutting.Sentences("The army said on Monday that it had\ntaken the town of Deir and that fighters\nwho were still hiding there would be\ntried. It won.").Select(s => s.Replace('\n', ' ')));

    [Fact]
    public void Lines_that_end_in_stops_are_paragraphs()
    {
        const string Text = "The army took the town on Monday.\nIts spokesman said:\nWe won the battle.\nNobody was hurt.";
        Assert.Equal(4, Cutting.Sentences(Text).Length);
        Assert.Equal([0, 1, 2, 3], Cutting.Paragraphs(Text));
    }

    [Fact]
    public void Bullets_begin_sentences() => Assert.Equal(4, Cutting.Sentences("The plan\n- a truce in the north\n- aid convoys\n- talks in Geneva").Length);

    [Fact]
    public void A_sentence_may_begin_with_a_small_article_of_a_name() => Assert.Equal(2, Cutting.Sentences("They left. al-Nusra came.").Length);

    [Fact]
    public void An_endless_sentence_is_cut_at_soft_marks()
    {
        var text = string.Join(", ", Enumerable.Repeat("one two three", 100));
        var sentences = Cutting.Sentences(text);
        Assert.True(sentences.Length > 1);
        Assert.All(sentences, s => Assert.True(Cutting.Tokens(s).Split(' ').Length <= SyntaxAnalyzer.LongestSentence));
        Assert.All(sentences[..^1], s => Assert.EndsWith(",", s, StringComparison.Ordinal));
    }

    [Fact]
    public void Footnote_numbers_stay_with_their_sentence() =>
        Assert.Equal(["It fell in 2008.[1][2]", "He left."], Cutting.Sentences("It fell in 2008.[1][2] He left."));

    [Fact]
    public void A_nickname_of_initials_in_quotation_marks_does_not_end_a_sentence() => Assert.Single(Cutting.Sentences("Col. John “J.D.” Roe spoke."));

    [Fact]
    public void Footnote_numbers_behind_a_blank_stay_with_the_sentence_before_them() =>
        Assert.Equal(["The dam broke in 2008. [4]", "Nobody lived there."], Cutting.Sentences("The dam broke in 2008. [4] Nobody lived there."));

    [Fact]
    public void A_dateline_inside_the_text_does_not_end_a_sentence() =>
        Assert.Equal(["QARDAHA, Syria, Feb. 2 (ZNA) - Two convoys left the port.", "They drove north."], Cutting.Sentences("QARDAHA, Syria, Feb. 2 (ZNA) - Two convoys left the port. They drove north."));

    [Fact]
    public void A_headline_in_capitals_is_a_sentence_even_with_an_abbreviation_in_it() =>
        Assert.Equal(["U.S. ENVOY LEAVES ST. HELENA", "The envoy left."], Cutting.Sentences("U.S. ENVOY LEAVES ST. HELENA\n\nThe envoy left."));

    [Fact]
    public void An_address_begins_a_sentence_only_behind_a_stop_or_another_address()
    {
        Assert.Equal(["The list is out.", "http://example.org/list.", "It is long."], Cutting.Sentences("The list is out. http://example.org/list. It is long."));
        Assert.Equal(["http://example.org/a", "http://example.org/b"], Cutting.Sentences("http://example.org/a http://example.org/b"));
        Assert.Single(Cutting.Sentences("The ministry wrote on http://example.org/a that aid had come."));
    }

    [Fact]
    public void A_row_of_marks_parts_sentences() =>
        Assert.Equal(["Talks end tomorrow", "*****", "Editors: the map follows"], Cutting.Sentences("Talks end tomorrow ***** Editors: the map follows"));

    [Fact]
    public void A_dash_of_three_hyphens_does_not_part_sentences() => Assert.Single(Cutting.Sentences("The mayor --- a farmer --- left."));

    [Fact]
    public void The_bracketed_address_of_a_mail_ends_its_line() => Assert.Equal(2, Cutting.Sentences("From: Press desk <desk@example.org> The envoy has landed.").Length);

    [Fact]
    public void A_small_letter_begins_a_sentence_behind_a_whole_word_and_not_behind_a_short_one()
    {
        Assert.Equal(["the shells fell again.", "nobody came."], Cutting.Sentences("the shells fell again. nobody came."));
        Assert.Single(Cutting.Sentences("The reg. office closed."));
    }

    [Fact]
    public void A_smiley_stays_with_its_sentence_and_ends_it() => Assert.Equal(["We are home :-)", "Thanks to all!"], Cutting.Sentences("We are home :-) Thanks to all!"));

    [Fact]
    public void Brackets_that_close_after_the_stop_stay_with_their_sentence() =>
        Assert.Equal(["(The bridge was closed.)", "[It opened later.]", "Cars went round."], Cutting.Sentences("(The bridge was closed.) [It opened later.] Cars went round."));

    [Fact]
    public void A_lieutenant_general_with_initials_is_one_name() =>
        Assert.Equal(["Lt. Gen. A. B. Mendel told the U.N. Security Council on Oct. 4 that 3.5 million had fled.", "He left."], Cutting.Sentences("Lt. Gen. A. B. Mendel told the U.N. Security Council on Oct. 4 that 3.5 million had fled. He left."));

    [Fact]
    public void A_bullet_list_with_stops_has_a_sentence_an_item() =>
        Assert.Equal(["The deal says:", "• Guns leave the town.", "• Roads open."], Cutting.Sentences("The deal says:\n• Guns leave the town.\n• Roads open."));

    [Fact]
    public void An_empty_text_has_no_sentences() => Assert.Empty(Cutting.Sentences(" \n "));
}
