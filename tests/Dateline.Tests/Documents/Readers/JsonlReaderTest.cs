using System.Text;
using Dateline.Documents;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Documents.Readers;

public sealed class JsonlReaderTest
{
    private const string Body = Feeds.Body;

    [Fact]
    public void All_fields_are_read()
    {
        var document = One($$"""{"id": "r-1", "text": "{{Body}}", "title": "Army leaves town", "published": "2017-01-03T10:22:00Z", "publisher": "The Daily Example", "byline": "Jane Doe", "url": "https://news.example/1", "language": "en-GB", "other": [1]}""");

        Assert.Equal(("r-1", Body, "Army leaves town", "The Daily Example", "Jane Doe", "https://news.example/1", "en"), (document.Key, document.Raw.Characters, document.Title, document.Publisher, document.Byline, document.Url, document.Language));
        Assert.Equal(new LocalDate(2017, 1, 3), document.Published);
    }

    [Fact]
    public void A_bad_line_is_named_by_its_number_and_the_others_are_read()
    {
        var lines = new[]
        {
            $$"""{"id": "a", "text": "{{Body}}"}""",
            """{"id": "b", "text": "Fighters le""",
            "",
            """{"id": "c"}""",
            """{"id": "d", "text": 7}""",
            """["text"]""",
            """{"id": "e", "text": "  "}""",
            $$"""{"id": "a", "text": "{{Body}}"}""",
            $$"""{"text": "{{Body}}"}""",
        };
        var outcomes = Read(string.Join('\n', lines));

        Assert.Equal(["", "2 broken-json", "4 missing-text", "5 wrong-type", "6 broken-json", "7 empty", "8 repeated-key", ""], outcomes.Select(o => o.Failure is { } f ? f.Input[(f.Input.LastIndexOf(' ') + 1)..] + " " + f.Code : ""));
        Assert.Equal("in#9", outcomes[^1].Document?.Key);
        Assert.Contains("line 1", outcomes[6].Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"title\": 7", "field-ignored")]
    [InlineData("\"published\": \"some day\"", "published-not-read")]
    [InlineData("\"published\": \"2017-02-30\"", "published-not-read")]
    [InlineData("\"published\": 1483430400", "field-ignored")]
    [InlineData("\"language\": \"ar\"", "language-not-coded")]
    public void A_field_that_cannot_be_used_is_reported(string field, string code) =>
        Assert.Equal(code, Assert.Single(One($$"""{"id": "a", "text": "{{Body}}", {{field}}}""").Diagnostics).Code);

    [Theory]
    [InlineData("2017-01-03")]
    [InlineData("2017-01-03 23:59:00+03:30")]
    [InlineData("Tue, 03 Jan 2017 10:22:00 GMT")]
    [InlineData("January 3, 2017")]
    [InlineData("20170103T102200Z")]
    [InlineData("2017/1/3")]
    public void A_publication_date_may_be_written_in_many_ways(string written) =>
        Assert.Equal(new LocalDate(2017, 1, 3), One($$"""{"text": "{{Body}}", "published": "{{written}}"}""").Published);

    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        var document = One($$"""{"text": "{{Body}} \ud83d and \\ud83d and \ud83d\ude00 and \udc00."}""");

        Assert.Equal(Body + " \uFFFD and \\ud83d and 😀 and \uFFFD.", document.Raw.Characters);
        Assert.Contains(document.Diagnostics, d => d.Code == "broken-character");
    }

    [Fact]
    public void A_number_is_an_id_too() => Assert.Equal("17", One($$"""{"id": 17, "text": "{{Body}}"}""").Key);

    [Fact]
    public void A_byte_order_mark_and_UTF16_are_read()
    {
        var line = $$"""{"id": "a", "text": "Müller. {{Body}}"}""" + "\r\n";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            var outcome = Feeds.ReadFile("in.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes(line)]);
            Assert.StartsWith("Müller.", Feeds.Document(outcome).Raw.Characters, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_line_of_200_MB_is_refused_without_being_held_and_the_next_is_read()
    {
        var options = new ReadOptions { StandardInput = new LongLine(200_000_000, Encoding.UTF8.GetBytes($"\"}}\n{{\"id\": \"b\", \"text\": \"{Body}\"}}\n")) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcomes = Feeds.Read(options, "-");

        Assert.Equal(["too-long", null], outcomes.Select(o => o.Failure?.Code));
        Assert.Equal("b", outcomes[1].Document?.Key);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 60_000_000);
    }

    private static List<ReadOutcome> Read(string lines)
    {
        using var folder = new TemporaryFolder();
        return Feeds.Read(folder.Write("in.jsonl", lines));
    }

    private static Document One(string line) => Feeds.Document(Assert.Single(Read(line)));

    /// <summary>A JSON string that never seems to end, then the given bytes.</summary>
    private sealed class LongLine(long length, byte[] tail) : MemoryStream
    {
        private static readonly byte[] Head = "{\"text\": \""u8.ToArray();

        private long _at;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, _at < Head.Length ? Head.Length - _at : _at < length ? length - _at : length + tail.Length - _at);
            for (var i = 0; i < count; i++)
            {
                buffer[i] = _at < Head.Length ? Head[_at] : _at < length ? (byte)'a' : tail[_at - length];
                _at++;
            }

            return count;
        }
    }
}
