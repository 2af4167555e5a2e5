using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Events;
using Dateline.Exports;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class RecordSchemaTest
{
    [Fact]
    public async Task A_full_record_keeps_the_schema() => Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), SomeReport.Full())));

    [Fact]
    public async Task A_record_with_its_text_keeps_the_schema() =>
        Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), new ExportOptions { WithText = true }, SomeReport.Full())));

    [Fact]
    public async Task A_record_of_an_empty_report_keeps_the_schema() => Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), SomeReport.Empty())));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_keeps_the_schema(Status status)
    {
        var full = SomeReport.Full();
        Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), full with { Events = [full.Events[0] with { Status = status }] })));
    }

    [Theory]
    [InlineData("document", "surplus")]
    [InlineData("coder", "surplus")]
    public async Task An_unknown_key_breaks_the_schema(string parent, string key)
    {
        var record = JsonNode.Parse(Written.By(new JsonlExport(), SomeReport.Full()))!;
        record[parent]![key] = 1;
        Assert.NotEmpty(await RecordSchema.FaultsOf(record.ToJsonString()));
    }

    [Fact]
    public async Task A_missing_key_breaks_the_schema()
    {
        var record = JsonNode.Parse(Written.By(new JsonlExport(), SomeReport.Full()))!;
        record["events"]![0]!.AsObject().Remove("status");
        Assert.NotEmpty(await RecordSchema.FaultsOf(record.ToJsonString()));
    }

    [Fact]
    public void Every_enumerated_value_of_the_record_stands_in_the_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RecordSchema.Path));
        var text = schema.RootElement.GetRawText();
        Assert.All(Enum.GetValues<Status>().Select(RecordNames.Of), name => Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Dateline.Mentions.MentionKind>().Select(RecordNames.Of), name => Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Dateline.Places.PlaceRelation>().Select(RecordNames.Of), name => Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal));
    }

    public static TheoryData<Status> Statuses => [.. Enum.GetValues<Status>()];
}
