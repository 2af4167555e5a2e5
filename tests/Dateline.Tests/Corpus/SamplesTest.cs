using Dateline.Events;
using Dateline.Exports;
using Dateline.Tests.Exports;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Corpus;

[Collection(EndToEnd.Name)]
public sealed class SamplesTest(LoadedCoder coder)
{
    private const string Header = "[Invented dispatch for testing: not a real report]";

    private readonly IReadOnlyList<CodedDocument> _samples = coder.Code(RepositoryFolder.File("samples"));

    [Fact]
    public void There_are_twelve_dispatches_of_600_to_2500_characters_each_headed_as_invented()
    {
        Assert.Equal(12, _samples.Count);
        Assert.All(_samples, sample => Assert.Contains(Header, sample.Document.Raw.Characters, StringComparison.Ordinal));
        Assert.All(_samples, sample => Assert.InRange(sample.Document.Raw.Length, 600, 2_500));
    }

    [Fact]
    public void The_header_is_furniture_and_no_event_is_read_from_it() => Assert.All(_samples, sample =>
    {
        var start = sample.Document.Raw.Characters.IndexOf(Header, StringComparison.Ordinal);
        Assert.Contains(sample.Document.Furniture, span => span.Start <= start && start + Header.Length <= span.End);
        Assert.DoesNotContain(sample.Events, eventMention => eventMention.Trigger.Start < start + Header.Length && eventMention.Trigger.End > start);
    });

    [Fact]
    public async Task Every_sample_keeps_the_schema()
    {
        foreach (var sample in _samples)
        {
            Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), new ExportOptions { WithText = true }, sample)));
        }
    }

    [Fact]
    public void The_samples_show_every_status() =>
        Assert.Equal(Enum.GetValues<Status>(), _samples.SelectMany(sample => sample.Events).Select(eventMention => eventMention.Status).Distinct().Order());

    [Fact]
    public void The_samples_show_a_chain_of_three_hops() => Assert.Contains(_samples.SelectMany(sample => sample.Events), eventMention => eventMention.Hops.Count >= 3);

    [Fact]
    public void The_samples_show_a_range_of_casualties() =>
        Assert.Contains(_samples.SelectMany(sample => sample.Events).SelectMany(eventMention => eventMention.Sizes), size => size.High > size.Low);

    [Fact]
    public void Every_sample_has_events() => Assert.All(_samples, sample => Assert.NotEmpty(sample.Events));

    [Fact]
    public void Every_offset_lies_in_the_text() => Assert.All(_samples, sample =>
    {
        var whole = new TextSpan(0, sample.Document.Raw.Length);
        Assert.All(sample.Events, eventMention => Assert.True(whole.Contains(eventMention.Trigger) && eventMention.TriggerText == sample.Document.Raw.Slice(eventMention.Trigger)));
        Assert.All(sample.Mentions.All, mention => Assert.True(whole.Contains(mention.Span)));
        Assert.All(sample.Attributions.All.SelectMany(attribution => attribution.Content), span => Assert.True(whole.Contains(span) && !span.IsEmpty));
    });
}
