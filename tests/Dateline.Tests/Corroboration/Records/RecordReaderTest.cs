using System.Text;
using Dateline.Corroboration.Records;
using Dateline.Exports;
using Dateline.Tests.Exports;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Corroboration.Records;

public sealed class RecordReaderTest
{
    private static readonly string Full = Written.By(new JsonlExport(), new ExportOptions { WithText = true }, SomeReport.Full());

    [Fact]
    public void What_was_written_of_a_report_is_read_back()
    {
        var record = Read(Full);
        Assert.Equal(("full", "Northline News", new LocalDate(2021, 3, 13), SomeReport.Text), (record.Key, record.Publisher, record.Published!.Value, record.Text));
        Assert.Equal(["Northline News"], record.Credits);
        Assert.Equal(new RecordCoder("0.1.0", "plover-0.8", "places-1", "arcs=abc names=def"), record.Coder);
        Assert.Equal(2, record.Sentences.Count);
        Assert.Equal(["Northline News", "anonymous spokesman", null], record.Attributions.Select(a => a.Source));
    }

    [Fact]
    public void What_was_written_of_an_event_is_read_back()
    {
        var planned = Read(Full).Events[0];
        Assert.Equal(("ASSAULT", "heavy-weapons", "planned", "attack"), (planned.Type, planned.Mode, planned.Status, planned.TriggerText));
        Assert.Equal(SomeReport.At("attack").Start, planned.Trigger.Start);
        Assert.Equal(SomeReport.At("will").End, planned.StatusCue!.Value.End);
        Assert.Equal(("Army; of the North", "XAA", "MIL"), (planned.Actors[0].Name, planned.Actors[0].Code, planned.Actors[0].Sector));
        Assert.Null(planned.Recipients[0].Code);
        Assert.Equal((36.375, -0.25, 12.346), (planned.Places[0].Latitude, planned.Places[0].Longitude, planned.Places[0].RadiusKm));
        Assert.Contains("LineString", planned.Places[0].Geometry, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2021, 3, 15), planned.Time!.From);
        Assert.Equal(["anonymous spokesman", "Northline News"], planned.Hops.Select(hop => hop.Name));
    }

    [Fact]
    public void A_count_without_an_upper_end_is_read_as_at_least() =>
        Assert.Equal([("dead", 2, 5), ("injured", 1, (int?)null)], Read(Full).Events[1].Sizes.Select(size => (size.Kind, size.Low, size.High)));

    [Fact]
    public void The_coder_of_a_record_is_the_coder_that_wrote_it() =>
        Assert.Equal(RecordCoder.Of(SomeReport.Full().Coder), Read(Full).Coder);

    [Theory]
    [InlineData("\"sha256\":", "\"sha\":", "'sha256' is missing")]
    [InlineData("\"events\":", "\"happenings\":", "'events' is missing")]
    [InlineData("\"negated\":true", "\"negated\":\"yes\"", "'negated' is a text, expected true or false")]
    [InlineData("\"published\":\"2021-03-13\"", "\"published\":\"13 March\"", "'published' is '13 March', no day")]
    [InlineData("\"low\":2", "\"low\":2.5", "'low' is 2.5, no whole number")]
    [InlineData("\"coder\":{", "\"coder\":[{", "no JSON object")]
    public void A_key_that_is_missing_or_of_another_kind_is_named(string right, string wrong, string message)
    {
        Assert.Contains(right, Full, StringComparison.Ordinal);
        var fault = Assert.Throws<UsageException>(() => Read(Full.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("events.jsonl, line 3: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"document\": {\"key\": \"a\"", true)]
    [InlineData("\uFEFF {\"document\":{", true)]
    [InlineData("{\"id\":\"a\",\"document\":{}}", false)]
    [InlineData("{\"document\":\"a text\"}", false)]
    [InlineData("[{\"document\":{}}]", false)]
    [InlineData("A report.", false)]
    [InlineData("", false)]
    public void An_input_of_records_is_known_by_its_first_key(string head, bool isRecords) =>
        Assert.Equal(isRecords, RecordFeed.IsRecords(Encoding.UTF8.GetBytes(head)));

    private static ReportRecord Read(string json) => RecordReader.Read(Encoding.UTF8.GetBytes(json), "events.jsonl, line 3");
}
