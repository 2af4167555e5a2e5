using Dateline.Syntax.Conllu;
using Xunit;

namespace Dateline.Tests.Syntax.Conllu;

public sealed class ConlluFileTest
{
    [Fact]
    public void Joined_words_and_ranges_get_their_place_in_the_text()
    {
        var sentence = Assert.Single(Read(
            "# newdoc id = d\n# sent_id = d-1\n1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
            + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"));
        Assert.Equal("They don't go.", sentence.Text);
        Assert.Equal(["They", "do", "n't", "go", "."], sentence.Tokens.Select(t => sentence.Text[t.Span.Start..t.Span.End]));
        Assert.Equal([3, 3, 3, -1, 3], sentence.Tokens.Select(t => t.Head));
        Assert.Equal(("d", "d-1"), (sentence.Document, sentence.Id));
    }

    [Fact]
    public void Empty_nodes_are_skipped() =>
        Assert.Single(Read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n1.1\tyou\tyou\tPRON\tPRP\t_\t_\t_\t_\t_\n")[0].Tokens);

    [Theory]
    [InlineData("1\tGo\n", "line 1")]
    [InlineData("1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_\n", "'x'")]
    [InlineData("2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", "expected 1")]
    public void A_line_that_is_no_CoNLL_U_is_named(string text, string expected)
    {
        var refusal = Assert.Throws<UsageException>(() => Read(text));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private static List<ConlluSentence> Read(string text) => [.. ConlluFile.Read(new StringReader(text))];
}
