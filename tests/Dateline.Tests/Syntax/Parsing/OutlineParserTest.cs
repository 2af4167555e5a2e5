using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Xunit;

namespace Dateline.Tests.Syntax.Parsing;

public sealed class OutlineParserTest
{
    [Fact]
    public void Shifting_first_from_the_right_chains_every_word_to_the_next()
    {
        var sentence = Sentence(4);
        OutlineParser.Parse(new Preferring(Transition.Shift, Transition.Right), sentence, new ParserState());
        Assert.Equal([1, 2, 3, 4], sentence.Outline[..4]);
    }

    [Fact]
    public void Arcs_to_the_word_read_next_chain_every_word_to_the_one_before()
    {
        var sentence = Sentence(4);
        OutlineParser.Parse(new Preferring(Transition.Left, Transition.Shift), sentence, new ParserState());
        Assert.Equal([4, 0, 1, 2], sentence.Outline[..4]);
    }

    [Fact]
    public void The_parser_sees_what_the_outline_says_of_the_words_at_hand()
    {
        var (hangsRight, hangsLeft) = (Sentence(3), Sentence(3));
        new[] { 1, 3, 1 }.CopyTo(hangsRight.Outline, 0);
        new[] { 3, 0, 1 }.CopyTo(hangsLeft.Outline, 0);
        Assert.NotEqual(Rows(hangsRight), Rows(hangsLeft));
    }

    private static uint[] Rows(WorkingSentence sentence)
    {
        var state = new ParserState();
        state.Start(sentence);
        state.Apply(Transition.Shift);
        var rows = new FeatureRows(new uint[ArcFeatures.MostRows], bits: 20);
        ArcFeatures.AddAll(ref rows, state);
        return rows.Rows.ToArray();
    }

    private static WorkingSentence Sentence(int words)
    {
        var pool = new FormPool(WordClusters.None);
        var sentence = new WorkingSentence();
        sentence.Reset(words);
        for (var i = 0; i < words; i++)
        {
            sentence.Forms[i] = pool.Get($"w{i}");
        }

        return sentence;
    }

    /// <summary>Scores two transitions above the third, whatever the state.</summary>
    private sealed class Preferring(Transition first, Transition second) : IRowScorer
    {
        public int Classes => 3;

        public int Bits => 10;

        public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
        {
            scores.Clear();
            (scores[(int)first], scores[(int)second]) = (2, 1);
        }
    }
}
