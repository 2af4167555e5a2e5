using Dateline.Syntax.Segmentation;
using Xunit;

namespace Dateline.Tests.Syntax.Segmentation;

public sealed class TokenizerTest
{
    [Theory]
    [InlineData("They don't, can't and won't.", "They do n't , ca n't and wo n't .")]
    [InlineData("He said they’re Assad’s men; it's hers.", "He said they ’re Assad ’s men ; it 's hers .")]
    [InlineData("the rebels' and the states’ envoys", "the rebels ' and the states ’ envoys")]
    [InlineData("We cannot go.", "We can not go .")]
    public void Contractions_are_cut_off(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Theory]
    [InlineData("U.S.-led anti-ISIL raids", "U.S. - led anti-ISIL raids")]
    [InlineData("Bab al-Hawa, a 15-year-old re-opened ex-minister", "Bab al - Hawa , a 15 - year - old re-opened ex-minister")]
    [InlineData("between 2015-16 and mid-2017", "between 2015 - 16 and mid-2017")]
    [InlineData("call 555-123-4567", "call 555-123-4567")]
    [InlineData("Aleppo—Homs and Aleppo–Hama", "Aleppo — Homs and Aleppo – Hama")]
    public void Hyphens_are_cut_except_after_a_prefix_and_in_numbers(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Theory]
    [InlineData("$5bn, US$20 and €3.5m", "$ 5 bn , US$ 20 and € 3.5 m")]
    [InlineData("1,000 men at 10:30 on 12/11/2016, 5%", "1,000 men at 10:30 on 12/11/2016 , 5 %")]
    [InlineData("at 9am, 30km east", "at 9 am , 30 km east")]
    [InlineData("the 5th, the 1980s", "the 5th , the 1980s")]
    public void Numbers_keep_their_marks_and_lose_their_units(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Theory]
    [InlineData("\"Go,\" he said (again).", "\" Go , \" he said ( again ) .")]
    [InlineData("“Go!” ``now'' [sic]...", "“ Go ! ” `` now '' [ sic ] ...")]
    [InlineData("and/or he--she", "and / or he -- she")]
    [InlineData("home :-) at (8:)", "home :-) at ( 8 : )")]
    public void Marks_are_tokens(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Theory]
    [InlineData("(see http://example.org/a-b?c=1, or mail a.b@example.org)", "( see http://example.org/a-b?c=1 , or mail a.b@example.org )")]
    [InlineData("www.example.org.", "www.example.org .")]
    public void Addresses_stay_whole(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Theory]
    [InlineData("Lt. Gen. J. Smith of the U.S. at 5 p.m. said no.", "Lt. Gen. J. Smith of the U.S. at 5 p.m. said no .")]
    [InlineData("No. 5 and Art. 7 of modern art.", "No. 5 and Art. 7 of modern art .")]
    public void The_stop_of_an_abbreviation_belongs_to_it(string text, string tokens) => Assert.Equal(tokens, Cutting.Tokens(text));

    [Fact]
    public void A_forgotten_blank_after_a_stop_does_not_join_sentences() => Assert.Equal("They left . Then they came .", Cutting.Tokens("They left.Then they came."));

    [Fact]
    public void A_run_without_blanks_is_cut_into_bounded_pieces()
    {
        var tokens = Cutting.Tokens(new string('x', 100_000)).Split(' ');
        Assert.All(tokens, t => Assert.True(t.Length <= Tokenizer.LongestRun));
        Assert.Equal(100_000, tokens.Sum(t => t.Length));
    }
}
