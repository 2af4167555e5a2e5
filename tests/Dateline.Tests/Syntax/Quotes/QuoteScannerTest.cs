using Dateline.Syntax;
using Dateline.Syntax.Quotes;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Syntax.Quotes;

public sealed class QuoteScannerTest
{
    [Theory]
    [InlineData("He said \"we won\" today .", "we won")]
    [InlineData("He said “we won” today .", "we won")]
    [InlineData("He said ``we won'' today .", "we won")]
    [InlineData("He said «we won» today .", "we won")]
    [InlineData("He said ‘we won’ today .", "we won")]
    [InlineData("He said ''we won'' today .", "we won")]
    public void Every_style_of_marks_is_read(string text, string expected) => Assert.Equal([expected], Quotations(text));

    [Fact]
    public void An_apostrophe_opens_nothing() => Assert.Empty(Quotations("The soldiers' camp and the farmers' fields burned ."));

    [Fact]
    public void An_unclosed_quotation_ends_with_its_sentence_when_another_opens() =>
        Assert.Equal(["a key part .", "we won"], Quotations("It was \"a key part .", "He met \"we won\" today ."));

    [Fact]
    public void A_mark_repeated_at_the_head_of_a_paragraph_carries_one_quotation_on()
    {
        var found = Scan(["\"We fought .", "\"We won .\""], paragraphs: true);

        Assert.Equal(2, Assert.Single(found).Parts.Count);
    }

    private static string[] Quotations(params string[] sentences)
    {
        var line = Line(sentences, paragraphs: false);
        return [.. QuoteScanner.Scan(line).SelectMany(q => q.Parts).Select(p => string.Join(' ', Enumerable.Range(p.First, p.Length).Select(t => line[t].Form)))];
    }

    private static IReadOnlyList<Quotation> Scan(string[] sentences, bool paragraphs) => QuoteScanner.Scan(Line(sentences, paragraphs));

    // Blanks part tokens; marks are tokens of their own and keep their place beside the word.
    private static TokenLine Line(string[] sentences, bool paragraphs)
    {
        var (built, offset) = (new List<Sentence>(), 0);
        foreach (var text in sentences)
        {
            var tokens = new List<Token>();
            foreach (var word in text.Split(' '))
            {
                var rest = word;
                while (rest.Length > 0)
                {
                    var mark = rest.StartsWith("''", StringComparison.Ordinal) || rest.StartsWith("``", StringComparison.Ordinal) ? 2 : rest[0] is '"' or '“' or '”' or '«' or '»' or '‘' or '’' or '\'' ? 1 : 0;
                    var length = mark > 0 ? mark : rest.IndexOfAny(['"', '”', '»', '’', '\'', '`']) is > 0 and var end ? end : rest.Length;
                    var form = rest[..length];
                    tokens.Add(new(new TextSpan(offset, offset + length), form, form, form, mark > 0 || form == "." ? Upos.Punct : Upos.Noun, Xpos.NN, tokens.Count == 0 ? -1 : 0, tokens.Count == 0 ? Relation.Root : Relation.Dep));
                    (rest, offset) = (rest[length..], offset + length);
                }

                offset++;
            }

            built.Add(new(built.Count, paragraphs ? built.Count : 0, new(tokens[0].Span.Start, offset - 1), [.. tokens]));
        }

        return new(built);
    }
}
