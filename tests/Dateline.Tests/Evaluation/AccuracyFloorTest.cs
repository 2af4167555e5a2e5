using Xunit;

namespace Dateline.Tests.Evaluation;

/// <summary>
/// Floors under the figures of docs/design/accuracy.md: a change that loses accuracy is seen. A floor lies a little under the measured figure,
/// so that a change which gains in one place and loses a hair in another may pass. Those on the gold stand under the shipped weights, which have seen it:
/// they show that something broke, not how good the coder is.
/// </summary>
public sealed class AccuracyFloorTest(DevelopmentCorpora corpora) : IClassFixture<DevelopmentCorpora>
{
    [Theory]
    [InlineData("gold", "detect F1", 0.86)]
    [InlineData("gold", "EVENT F1", 0.73)]
    [InlineData("gold", "actor F1", 0.77)]
    [InlineData("gold", "recipient F1", 0.78)]
    [InlineData("types", "micro F1", 0.72)]
    [InlineData("gold", "status", 0.83)]
    [InlineData("gold", "time F1", 0.73)]
    [InlineData("factuality", "no fact R", 0.67)]
    [InlineData("factuality", "no fact P", 0.6)]
    [InlineData("factuality", "macro F1", 0.76)]
    [InlineData("gold", "source+", 0.79)]
    [InlineData("gold", "attribution F1", 0.77)]
    [InlineData("segmentation", "GUM news, EWT weblog and newsgroup dev, sentences F1", 0.885)]
    [InlineData("segmentation", "EWT dev, tokens F1", 0.985)]
    [InlineData("gold", "place F1", 0.615)]
    [InlineData("coref", "GUM dev, heads, CoNLL F1", 0.655)]
    [InlineData("coref", "GUM news dev, heads, CoNLL F1", 0.65)]
    [InlineData("coref", "GUM news train, heads, CoNLL F1", 0.63)]
    [InlineData("ewt", "UPOS", 0.954)]
    [InlineData("ewt", "LEMMA", 0.968)]
    [InlineData("ewt", "UAS", 0.865)]
    [InlineData("ewt", "LAS", 0.83)]
    [InlineData("polnear", "TRIPLE F1", 0.64)]
    [InlineData("polnear", "source F1", 0.78)]
    [InlineData("polnear", "cue F1", 0.665)]
    [InlineData("polnear", "content F1", 0.85)]
    [InlineData("timebank", "VALUE F1", 0.77)]
    [InlineData("names", "PolNeAR dev (silver), overlap F1", 0.81)]
    [InlineData("names", "re3d of the gold, overlap F1", 0.85)]
    [InlineData("names", "re3d of the gold, lists, overlap F1", 0.66)]
    [InlineData("geovirus", "END-TO-END F1", 0.805)]
    [InlineData("geovirus", "overlap F1", 0.92)]
    [InlineData("lgl", "END-TO-END F1", 0.675)]
    [InlineData("lgl-spans", "acc@161km", 0.815)]
    [InlineData("geovirus-spans", "acc@161km or the same place", 0.915)]
    [InlineData("romanisation", "recall", 0.78)]
    [InlineData("heldout", "syntax, GUM news, LAS", 0.82)]
    [InlineData("heldout", "names, WikiGold, exact F1", 0.78)]
    [InlineData("heldout", "names, CrossNER politics unseen, exact F1", 0.74)]
    [InlineData("heldout", "names, re3d, proper names, overlap F1", 0.83)]
    [InlineData("heldout", "events, gold, EVENT F1", 0.62)]
    [InlineData("heldout", "events, gold, place F1", 0.60)]
    [InlineData("heldout", "events, gold, actor F1", 0.58)]
    public void A_figure_stays_above_its_floor(string evaluation, string figure, double floor)
    {
        var measured = corpora.Measure(evaluation)[figure];
        Assert.True(measured >= floor, FormattableString.Invariant($"{evaluation}: {figure} is {measured:F3}, the floor is {floor:F3}."));
    }

    /// <summary>The texts that it is measured on have not been seen in training.</summary>
    [Fact]
    public void A_text_without_politics_raises_hardly_an_event()
    {
        var measured = corpora.Measure("alarms")["events per 1,000 words"];
        Assert.True(measured <= 2.5, FormattableString.Invariant($"alarms: {measured:F2} events per 1,000 words, the ceiling is 2.5."));
    }
}
