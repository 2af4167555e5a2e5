using System.Text.Json;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class AnnotationExportTest : IDisposable
{
    private readonly SomeStore _some = new();

    [Fact]
    public void Every_span_is_found_by_position_and_by_its_words()
    {
        var items = Items(SomeReport.Full());
        var text = SomeReport.Text;
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            var selectors = item.GetProperty("target").GetProperty("selector");
            var (start, end) = (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32());
            Assert.Equal(text[start..end], selectors[1].GetProperty("exact").GetString());
            Assert.Equal(text[Math.Max(0, start - 32)..start], selectors[1].GetProperty("prefix").GetString());
            Assert.Equal(text[end..Math.Min(text.Length, end + 32)], selectors[1].GetProperty("suffix").GetString());
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
        });
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_fields_of_a_mention_are_tagged_with_their_values()
    {
        var tags = Items(SomeReport.Full()).Select(item => (item.GetProperty("body")[0].GetProperty("value").GetString(), item.GetProperty("body")[1].GetProperty("value").GetString())).ToArray();
        Assert.Contains(("trigger", "ASSAULT/heavy-weapons"), tags);
        Assert.Contains(("status", "planned"), tags);
        Assert.Contains(("actor", "Army; of the North"), tags);
        Assert.Contains(("dead", "2-5"), tags);
        Assert.Contains(("source", "anonymous spokesman"), tags);
        Assert.Contains(("cue", "anonymous spokesman"), tags);
    }

    [Fact]
    public void Positions_count_code_points()
    {
        var full = SomeReport.Full();
        var shifted = "\U0001F600" + SomeReport.Text;
        var mention = full.Events[0] with { Trigger = new(full.Events[0].Trigger.Start + 2, full.Events[0].Trigger.End + 2), Actors = [], Recipients = [], Places = [], Time = null, StatusCue = null, Hops = [], Attribution = null };
        var item = Assert.Single(Items(full with { Document = full.Document with { Raw = new(shifted), Reading = new(shifted) }, Events = [mention] }));
        var selectors = item.GetProperty("target").GetProperty("selector");
        Assert.Equal(full.Events[0].Trigger.Start + 1, selectors[0].GetProperty("start").GetInt32());
        Assert.Equal("attack", selectors[1].GetProperty("exact").GetString());
    }

    [Fact]
    public void The_target_is_the_address_of_the_report_or_the_hash_of_its_text()
    {
        var full = SomeReport.Full();
        var source = Items(full)[0].GetProperty("target").GetProperty("source");
        Assert.Equal("https://example.org/a", source.GetProperty("id").GetString());
        Assert.StartsWith("ni:///sha-256;", source.GetProperty("canonical").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("ni:///sha-256;", Items(full with { Document = full.Document with { Url = null, Key = "without" } })[^1].GetProperty("target").GetProperty("source").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private List<JsonElement> Items(Dateline.Events.CodedDocument document)
    {
        _some.Write(SomeStore.Storable(SomeStore.Line(document)));
        var root = JsonElement.Parse(Exported.As("annotations", _some.Path).Text);
        Assert.Equal(("http://www.w3.org/ns/anno.jsonld", "AnnotationPage"), (root.GetProperty("@context").GetString(), root.GetProperty("type").GetString()));
        return [.. root.GetProperty("items").EnumerateArray()];
    }
}
