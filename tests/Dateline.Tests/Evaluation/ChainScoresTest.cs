using Dateline.Evaluation;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class ChainScoresTest
{
    /// <summary>The worked example of Luo (2005): three chains of five, two and five mentions.</summary>
    private static readonly int[][] Key = [[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]];

    [Fact]
    public void A_chain_in_two_halves_lacks_one_of_three_links()
    {
        var scores = Scores([[1, 2, 3, 4]], [[1, 2], [3, 4]]);
        Assert.Equal(0.8, scores.Muc, 3);
    }

    [Fact]
    public void Two_chains_in_one_have_the_values_of_the_literature()
    {
        var scores = Scores(Key, [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]]);
        Assert.Equal((0.947, 0.865, 0.733), (Math.Round(scores.Muc, 3), Math.Round(scores.B3, 3), Math.Round(scores.Ceaf, 3)));
    }

    [Fact]
    public void Joining_the_two_large_chains_is_worse_for_all_but_the_links()
    {
        var scores = Scores(Key, [[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]]);
        Assert.Equal((0.947, 0.737, 0.667), (Math.Round(scores.Muc, 3), Math.Round(scores.B3, 3), Math.Round(scores.Ceaf, 3)));
    }

    [Fact]
    public void The_key_itself_scores_one()
    {
        var scores = Scores(Key, Key);
        Assert.Equal(1, scores.Average, 9);
    }

    [Fact]
    public void A_mention_that_the_key_does_not_have_costs_precision_and_no_recall()
    {
        var scores = Scores([[1, 2]], [[1, 2, 99]]);
        Assert.Equal((1 + 1 + 0.8) / 3, scores.AverageRecall, 9);
        Assert.True(scores.AveragePrecision < 1);
    }

    [Fact]
    public void The_best_pairing_may_pass_over_the_greatest_weight() => Assert.Equal(5 + 6, Assignment.Best(2, 3, new double[,] { { 7, 6, 0 }, { 5, 0, 0 } }), 9);

    [Fact]
    public void No_chains_score_nothing() => Assert.Equal(0, Scores([], []).Average);

    private static ChainScores Scores(int[][] key, int[][] answer)
    {
        var scores = new ChainScores();
        scores.Add(key, answer);
        return scores;
    }
}
