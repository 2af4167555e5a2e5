using System.Globalization;

namespace Dateline.Documents.Readers;

/// <summary>One report as plain text; the fallback for whatever no other reader recognises.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public string Name => "text";

    public IReadOnlyList<string> Extensions => [".txt", ".text", ".md"];

    public bool Recognises(ReadOnlySpan<char> head) => true;

    public IEnumerable<ReadItem> Read(InputContent content, ReadOptions options) => [ReadOne(content, options)];

    private static ReadItem ReadOne(InputContent content, ReadOptions options)
    {
        var (bytes, failure) = content.ReadWhole();
        if (bytes is null)
        {
            return ReadItem.Of(failure!);
        }

        var decoded = TextDecoder.Decode(bytes);
        return decoded.Text is null ? ReadItem.Of(content.Fail("binary", decoded.Refusal!))
            : Check(content.Name, decoded.Text, options) is { } bad ? ReadItem.Of(bad)
            : ReadItem.Of(content.Name, new RawReport(content.Key, decoded.Text) { Diagnostics = decoded.Diagnostics });
    }

    /// <summary>Why a text cannot be a report: it is empty or far too long. Null when it can.</summary>
    internal static ReadFailure? Check(string input, string text, ReadOptions options) =>
        string.IsNullOrWhiteSpace(text) ? new(input, "empty", text.Length == 0 ? "It is empty." : "It holds nothing but white space.")
        : text.Length > options.MaxDocumentCharacters ? new(input, "too-long", string.Create(CultureInfo.InvariantCulture, $"It has {text.Length:N0} characters; a report may have {options.MaxDocumentCharacters:N0}."))
        : null;
}
