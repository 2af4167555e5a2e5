using System.Globalization;
using System.Text;

namespace Dateline.Documents.Readers;

/// <summary>
/// One report a line: <c>{"id", "text", "title", "published", "publisher", "byline", "url", "language"}</c>, of which only "text" is needed.
/// A line that cannot be read is a failure that names it; the others are read on. Other fields are not looked at.
/// </summary>
internal sealed class JsonlReader : IDocumentReader
{
    public string Name => "jsonl";

    public IReadOnlyList<string> Extensions => [".jsonl", ".ndjson"];

    public bool Recognises(ReadOnlySpan<char> head)
    {
        var trimmed = head.TrimStart();
        return trimmed.Length > 1 && trimmed[0] == '{' && trimmed[1..].TrimStart() is [('"' or '}'), ..];
    }

    public IEnumerable<ReadItem> Read(InputContent content, ReadOptions options)
    {
        if (BinaryFormat.ByMark(content.Head()) is { } format)
        {
            yield return ReadItem.Of(content.Fail("binary", $"It is no text but {format}."));
            yield break;
        }

        foreach (var item in ReadLines(content, Lines(content, options), options))
        {
            yield return item;
        }
    }

    internal static IEnumerable<ReadItem> ReadLines(InputContent content, IEnumerable<ByteLine> lines, ReadOptions options)
    {
        var any = false;
        foreach (var line in lines)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{content.Name}, line {line.Number}");
            if (line.Bytes is null)
            {
                any = true;
                yield return ReadItem.Of(new ReadFailure(name, "too-long", string.Create(CultureInfo.InvariantCulture, $"The line has more than {options.MaxDocumentBytes:N0} bytes; no news report is that long.")));
            }
            else if (!IsBlank(line.Bytes))
            {
                any = true;
                yield return ReadLine(content, name, line, options);
            }
        }

        if (!any)
        {
            yield return ReadItem.Of(content.Fail("empty", "It holds no lines."));
        }
    }

    private static ReadItem ReadLine(InputContent content, string name, ByteLine line, ReadOptions options)
    {
        var decoded = TextDecoder.Decode(line.Bytes);
        if (decoded.Text is null)
        {
            return ReadItem.Of(new ReadFailure(name, "binary", decoded.Refusal!));
        }

        var (report, failure) = JsonReport.Read(decoded.Text, name, string.Create(CultureInfo.InvariantCulture, $"{content.Key}#{line.Number}"));
        return report is null ? ReadItem.Of(failure!)
            : PlainTextReader.Check(name, report.Text, options) is { } bad ? ReadItem.Of(bad)
            : ReadItem.Of(name, report with { Diagnostics = [.. decoded.Diagnostics, .. report.Diagnostics] });
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().IndexOfAnyExcept(" \t\r\u000B\u000C"u8) < 0;

    private static IEnumerable<ByteLine> Lines(InputContent content, ReadOptions options)
    {
        var stream = content.OpenWhole();
        if (TextDecoder.WideEncoding(content.Head()) is { } wide)
        {
            // The mark must not become a character of the first line.
            stream.ReadExactly(new byte[wide.MarkLength]);
            stream = Encoding.CreateTranscodingStream(stream, wide.Encoding, Encoding.UTF8, leaveOpen: true);
        }

        return ByteLines.Read(stream, options.MaxDocumentBytes);
    }
}
