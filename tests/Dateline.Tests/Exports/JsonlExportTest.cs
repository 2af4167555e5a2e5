using System.Text.Json;
using Dateline.Exports;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class JsonlExportTest
{
    [Fact]
    public void A_document_is_one_line()
    {
        var written = Written.By(new JsonlExport(), SomeReport.Full("a"), SomeReport.Empty("b", "One line.\nTwo."));
        Assert.EndsWith("\n", written, StringComparison.Ordinal);
        Assert.Equal(2, written.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Offsets_lead_back_to_the_words()
    {
        var events = Record().GetProperty("events");
        foreach (var trigger in new[] { events[0].GetProperty("trigger"), events[0].GetProperty("statusCue"), events[0].GetProperty("actors")[0] })
        {
            Assert.Equal(trigger.GetProperty("text").GetString(), SomeReport.Text[trigger.GetProperty("start").GetInt32()..trigger.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void What_the_text_does_not_say_is_null_and_never_an_empty_string()
    {
        var record = Record();
        Assert.Equal(JsonValueKind.Null, record.GetProperty("events")[0].GetProperty("recipients")[0].GetProperty("code").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("events")[1].GetProperty("mode").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("events")[1].GetProperty("time").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("times")[1].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("attributions")[2].GetProperty("source").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("mentions")[1].GetProperty("entity").ValueKind);
    }

    [Fact]
    public void A_chain_is_written_innermost_first_and_without_the_publisher()
    {
        var chain = Record().GetProperty("events")[0].GetProperty("chain").EnumerateArray().Select(name => name.GetString()!);
        Assert.Equal(["anonymous spokesman", "Northline News"], chain);
    }

    [Fact]
    public void The_upper_end_of_an_open_count_is_null()
    {
        var size = Record().GetProperty("events")[1].GetProperty("size");
        Assert.Equal(5, size[0].GetProperty("high").GetInt32());
        Assert.Equal(JsonValueKind.Null, size[1].GetProperty("high").ValueKind);
    }

    [Fact]
    public void Scores_and_coordinates_are_rounded_in_decimal()
    {
        var line = Written.By(new JsonlExport(), SomeReport.Full());
        Assert.Contains("\"confidence\":0.877,", line, StringComparison.Ordinal);
        Assert.Contains("\"radiusKm\":12.346,", line, StringComparison.Ordinal);
        Assert.Contains("\"lon\":-0.25,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_written_only_when_it_is_asked_for()
    {
        Assert.False(Record().GetProperty("document").TryGetProperty("text", out _));
        using var json = JsonDocument.Parse(Written.By(new JsonlExport(), new ExportOptions { WithText = true }, SomeReport.Full()));
        Assert.Equal(SomeReport.Text, json.RootElement.GetProperty("document").GetProperty("text").GetString());
    }

    [Fact]
    public void Letters_outside_ascii_stay_readable() => Assert.Contains("others: é", Written.By(new JsonlExport(), SomeReport.Full()), StringComparison.Ordinal);

    [Fact]
    public void A_geometry_is_GeoJSON_with_the_longitude_first()
    {
        var geometry = Record().GetProperty("places")[0].GetProperty("geometry");
        Assert.Equal("{\"type\":\"LineString\",\"coordinates\":[[40.5,36.25],[-41,36.5]]}", geometry.GetRawText());
    }

    private static JsonElement Record()
    {
        using var json = JsonDocument.Parse(Written.By(new JsonlExport(), SomeReport.Full()));
        return json.RootElement.Clone();
    }
}
