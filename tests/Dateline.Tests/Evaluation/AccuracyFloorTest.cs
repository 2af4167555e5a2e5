using Xunit;

namespace Dateline.Tests.Evaluation;

/// <summary>
/// Floors under the figures of docs/design/accuracy.md: a change that loses accuracy is seen. A floor lies a little under the measured figure,
/// so that a change which gains in one place and loses a hair in another may pass.
/// </summary>
public sealed class AccuracyFloorTest(DevelopmentCorpora corpora) : IClassFixture<DevelopmentCorpora>
{
    [Theory]
    [InlineData("gold", "detect F1", 0.68)]
    [InlineData("gold", "EVENT F1", 0.49)]
    [InlineData("gold", "source+", 0.66)]
    [InlineData("gold", "attribution F1", 0.70)]
    [InlineData("ewt", "UPOS", 0.945)]
    [InlineData("ewt", "LAS", 0.79)]
    [InlineData("timebank", "VALUE F1", 0.65)]
    public void A_figure_stays_above_its_floor(string evaluation, string figure, double floor)
    {
        var measured = corpora.Measure(evaluation)[figure];
        Assert.True(measured >= floor, FormattableString.Invariant($"{evaluation}: {figure} is {measured:F3}, the floor is {floor:F3}."));
    }
}
