using Dateline.Evaluation;
using Dateline.Gazetteers;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class MatchingTest
{
    [Theory]
    [InlineData("the Syrian Army", "Syrian army troops", true)]
    [InlineData("President Jane Doe", "Jane Doe", true)]
    [InlineData("rebels", "government forces", false)]
    [InlineData("the", "the", false)]
    public void Names_are_compared_without_articles_and_titles(string gold, string predicted, bool same) =>
        Assert.Equal(same, Matching.SameName(gold, predicted));

    [Fact]
    public void One_prediction_answers_one_gold_item_only() => Assert.Equal(1, Matching.Pairs<string, string>(["a", "a"], ["a", "b"], (g, p) => g == p));

    [Fact]
    public void Every_place_of_a_word_in_the_sentence_is_found_and_none_beyond_it()
    {
        var spots = Matching.FindAll("raid after raid, raid", new TextSpan(0, 16), "raid").ToArray();
        Assert.Equal([new TextSpan(0, 4), new TextSpan(11, 15)], spots);
    }

    [Fact]
    public void A_degree_of_latitude_is_about_111_kilometres() => Assert.InRange(GeoDistance.Km(10, 20, 11, 20), 111, 111.5);
}
