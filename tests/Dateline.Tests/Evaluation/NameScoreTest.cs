using Dateline.Evaluation;
using Dateline.Evaluation.Corpora;
using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class NameScoreTest
{
    [Fact]
    public void A_name_with_other_bounds_is_an_overlap_and_what_touches_unknown_words_counts_not()
    {
        var score = new NameScore();
        score.Add([(new(0, 5), MentionKind.Person), (new(10, 15), MentionKind.Place)], [(new(0, 8), MentionKind.Person), (new(10, 15), MentionKind.Place), (new(20, 25), MentionKind.Place)], [new(18, 30)]);
        var figures = new List<Figure>();
        score.Print("some", [MentionKind.Person, MentionKind.Place], [], figures);

        Assert.Equal([0.5, 1.0], figures.Select(f => f.Value));
    }

    [Theory]
    [InlineData("Ministry of Foreign Affairs", true)]
    [InlineData("Bashar al-Assad", true)]
    [InlineData("northern Syria", false)]
    [InlineData("Syrian rebels", false)]
    [InlineData("They", false)]
    public void A_proper_name_of_re3d_is_capitalised_throughout(string phrase, bool isProper) => Assert.Equal(isProper, Re3dDocument.IsProper(phrase));
}
