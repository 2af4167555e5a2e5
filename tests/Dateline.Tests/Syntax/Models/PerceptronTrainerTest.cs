using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Syntax.Models;

public sealed class PerceptronTrainerTest
{
    [Theory]
    [InlineData(5, 1, 5)]
    [InlineData(4, 1, 5)]
    [InlineData(0, 0, 1)]
    [InlineData(-2, 0, -1)]
    public void A_decision_is_learned_from_until_the_right_class_leads_by_the_margin(float lead, int found, float after)
    {
        using var trainer = new PerceptronTrainer(classes: 3, bits: 4);
        trainer.Move([1], label: 1, lead);
        Assert.Equal(found, trainer.Learn([1], right: 1, margin: 5));
        var scores = new float[3];
        trainer.Score([1], scores);
        Assert.Equal(after, scores[1]);
    }
}
