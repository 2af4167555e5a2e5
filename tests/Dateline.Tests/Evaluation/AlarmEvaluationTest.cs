using Dateline.Attributions;
using Dateline.Evaluation;
using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class AlarmEvaluationTest
{
    [Fact]
    public void Events_are_counted_per_thousand_words_and_political_texts_apart()
    {
        var result = AlarmEvaluation.Measure([(Text(500, political: false), Coded(1)), (Text(500, political: false), Coded(2)), (Text(250, political: true), Coded(5))]);
        Assert.Equal([("events per 1,000 words", 3.0), ("events per 1,000 words, political", 20.0)], result.Figures.Select(f => (f.Name, f.Value)));
    }

    private static QuietText Text(int words, bool political) => new(new("key", "text"), words, political);

    private static CodedDocument Coded(int events) => new(
        Some.Document("text"), new("", [], "", ""), [], new MentionLayer([]), [], [], new AttributionLayer([]),
        [.. Enumerable.Range(0, events).Select(i => new EventMention(i, i, 0, new TextSpan(0, 1), "t", new("ASSAULT"), null, Status.Occurred, 1))], []);
}
