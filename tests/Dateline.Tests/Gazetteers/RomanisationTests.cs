using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public sealed class RomanisationTests
{
    private static readonly byte[] Costs = new RomanisationLearner().Learn();

    [Fact]
    public void The_article_and_doubled_letters_are_no_sounds() => Assert.Equal(Units("raqa"), Units("al raqqa"));

    [Fact]
    public void Letters_that_write_one_sound_are_one_unit() => Assert.Equal(3, Units("sheikh").Length - 1);

    [Fact]
    public void A_vowel_for_a_vowel_is_cheaper_than_a_consonant_for_a_consonant() =>
        Assert.True(Cost("idlib", "edlib") < Cost("idlib", "irlib"));

    [Fact]
    public void The_cost_is_the_same_both_ways_and_nothing_for_the_same_sounds()
    {
        Assert.Equal(Cost("kuweires", "kwayris"), Cost("kwayris", "kuweires"));
        Assert.Equal(0, Cost("raqqa", "raqa"));
    }

    [Fact]
    public void A_comparison_over_the_limit_is_given_up() =>
        Assert.Equal(RomanisationCosts.Most, new RomanisationCosts(Costs).Compare(Units("homs"), Units("damascus"), 50));

    [Fact]
    public void What_romanisations_confuse_becomes_cheap()
    {
        var learner = new RomanisationLearner();
        for (var i = 0; i < 50; i++)
        {
            learner.Add(["qamar", "kamar"]);
        }

        var learned = learner.Learn();
        Assert.True(new RomanisationCosts(learned).Compare(Units("qasr"), Units("kasr"), 1000) < Cost("qasr", "kasr"));
    }

    private static byte[] Units(string key)
    {
        var units = new byte[RomanUnits.MaxLength];
        return units[..RomanUnits.Write(key, units)];
    }

    private static int Cost(string one, string other) => new RomanisationCosts(Costs).Compare(Units(one), Units(other), 10_000);
}
