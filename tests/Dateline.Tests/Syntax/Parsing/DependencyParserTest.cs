using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Xunit;

namespace Dateline.Tests.Syntax.Parsing;

public sealed class DependencyParserTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(200)]
    public void Whatever_the_scores_say_the_tree_has_one_root_no_cycle_and_no_crossing_arcs(int words)
    {
        var pool = new FormPool(WordClusters.None);
        for (var seed = 0; seed < 20; seed++)
        {
            var sentence = new WorkingSentence();
            sentence.Reset(words);
            for (var i = 0; i < words; i++)
            {
                var isMark = i % 5 == seed % 5;
                (sentence.Forms[i], sentence.Upos[i]) = (pool.Get(isMark ? "\"" : $"w{i}"), isMark ? Upos.Punct : Upos.Noun);
            }

            new DependencyParser(new RandomScorer(3, seed), new RandomScorer(3, seed + 100), new RandomScorer(Relations.Count, seed)).Parse(sentence, new BeamSearch());
            Assert.Single(Enumerable.Range(0, words), i => sentence.Heads[i] == words);
            Assert.All(Enumerable.Range(0, words), i => Assert.True(ReachesRoot(sentence, i)));
            Assert.DoesNotContain(Enumerable.Range(0, words), i => Enumerable.Range(0, words).Any(j => Cross(sentence, i, j)));
            Assert.All(Enumerable.Range(0, words), i => Assert.Equal(sentence.Heads[i] == words, sentence.Relations[i] == Relation.Root));
        }
    }

    private static bool Cross(WorkingSentence sentence, int one, int other)
    {
        var (from, to) = (Math.Min(one, sentence.Heads[one]), Math.Max(one, sentence.Heads[one]));
        var (low, high) = (Math.Min(other, sentence.Heads[other]), Math.Max(other, sentence.Heads[other]));
        return from < low && low < to && to < high;
    }

    private static bool ReachesRoot(WorkingSentence sentence, int word)
    {
        for (var steps = 0; steps <= sentence.Count; steps++)
        {
            word = sentence.Heads[word];
            if (word == sentence.Count)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class RandomScorer(int classes, int seed) : IRowScorer
    {
        private readonly Random _random = new(seed);

        public int Classes => classes;

        public int Bits => 10;

        public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
        {
            for (var c = 0; c < classes; c++)
            {
                scores[c] = _random.NextSingle();
            }
        }
    }
}
