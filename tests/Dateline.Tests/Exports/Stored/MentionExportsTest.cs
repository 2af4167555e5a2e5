using System.Text.Json;
using Dateline.Store.Decisions;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

/// <summary>The formats of event mentions: CSV, JSONL, GeoJSON.</summary>
public sealed class MentionExportsTest : IDisposable
{
    private readonly SomeStore _some = new();

    public MentionExportsTest() => _some.Write(SomeStore.Report("a"));

    [Fact]
    public void Every_mention_is_a_row()
    {
        var rows = Exported.As("csv", _some.Path).Rows();
        Assert.Equal(["planned", "occurred"], rows.Select(row => row["status"]));
        Assert.Equal(("Alpha", "36.375", "-0.25", "between"), (rows[0]["place"], rows[0]["latitude"], rows[0]["longitude"], rows[0]["place_relation"]));
        Assert.Equal(("'=died", "2", "5", "anonymous"), (rows[1]["trigger"], rows[1]["dead_low"], rows[1]["dead_high"], rows[1]["source"]));
        Assert.Equal("Army, of the North", rows[0]["actors"]);
    }

    [Fact]
    public void A_line_of_JSON_has_the_fields_that_may_be_changed_and_the_event_as_it_was_coded()
    {
        var lines = Exported.As("jsonl", _some.Path).Text.TrimEnd('\n').Split('\n');
        var first = JsonElement.Parse(lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.All(MentionFields.All, field => Assert.True(first.TryGetProperty(field.Name, out _), field.Name));
        Assert.Equal(("planned", 36.375, false), (first.GetProperty("status").GetString(), first.GetProperty("latitude").GetDouble(), first.GetProperty("negated").GetBoolean()));
        Assert.Equal("modal-will", first.GetProperty("coded").GetProperty("why")[0].GetProperty("name").GetString());
        Assert.Equal("0.1.0", first.GetProperty("coder").GetProperty("version").GetString());
    }

    [Fact]
    public void A_feature_lies_where_the_event_does_and_nowhere_when_that_is_not_known()
    {
        var features = JsonElement.Parse(Exported.As("geojson", _some.Path).Text).GetProperty("features");
        Assert.Equal("LineString", features[0].GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal(("ASSAULT", "planned"), (features[0].GetProperty("properties").GetProperty("eventType").GetString(), features[0].GetProperty("properties").GetProperty("status").GetString()));
    }

    public void Dispose() => _some.Dispose();
}
