using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Dateline.Text;

namespace Dateline.Documents.Readers;

/// <summary>
/// Tells encodings apart: a byte-order mark, then the zero bytes of UTF-16, then UTF-8 where the bytes are valid, else Windows-1252.
/// A declared encoding is believed only where it fits the bytes.
/// </summary>
public static class TextDecoder
{
    // English in UTF-16 has a zero in nearly every second byte; other scripts mix their letters with zero-paired spaces and digits.
    private const double ZeroShareOfUtf16 = 0.4;
    private const double ZeroShareOfOtherHalf = 0.05;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] Marks =
    [
        // The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(false, true), "utf-32le"), ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(true, true), "utf-32be"),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false), "utf-8"), ([0xFF, 0xFE], new UnicodeEncoding(false, true), "utf-16le"), ([0xFE, 0xFF], new UnicodeEncoding(true, true), "utf-16be"),
    ];

    /// <param name="declared">The name a page or an XML declaration gives for its encoding, or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (BinaryFormat.ByMark(bytes) is { } format)
        {
            return new(null, $"It is no text but {format}.", "", []);
        }

        var diagnostics = new List<Diagnostic>();
        foreach (var (mark, encoding, name) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                if (declared is not null && !name.StartsWith(Normal(declared), StringComparison.Ordinal))
                {
                    diagnostics.Add(Mismatch(declared, name, "its byte-order mark says so"));
                }

                return Checked(bytes[mark.Length..], encoding, name, diagnostics);
            }
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            diagnostics.Add(new("encoding-guessed", null, $"Without a byte-order mark, it is read as {utf16.Name} because every second byte is zero."));
            return Checked(bytes, utf16.Encoding, utf16.Name, diagnostics);
        }

        return OneByteOrUtf8(bytes, declared, diagnostics);
    }

    /// <summary>The encoding of a stream by its first bytes when it is not of the UTF-8 or one-byte kind, with the length of its byte-order mark; else null.</summary>
    public static (Encoding Encoding, int MarkLength)? WideEncoding(ReadOnlySpan<byte> head)
    {
        foreach (var (mark, encoding, name) in Marks)
        {
            if (head.StartsWith(mark))
            {
                return name == "utf-8" ? null : (encoding, mark.Length);
            }
        }

        return Utf16WithoutMark(head) is { } utf16 ? (utf16.Encoding, 0) : null;
    }

    private static DecodedText Checked(ReadOnlySpan<byte> bytes, Encoding encoding, string name, List<Diagnostic> diagnostics)
    {
        if (name == "utf-8" && BinaryFormat.ByControls(bytes, isUtf8: true) is { } refusal)
        {
            return new(null, refusal, name, diagnostics);
        }

        var text = encoding.GetString(bytes);
        var replaced = text.AsSpan().Count('\uFFFD');
        if (replaced > 0)
        {
            diagnostics.Add(Broken(replaced, name));
        }

        return replaced > text.Length / 10
            ? new(null, string.Create(CultureInfo.InvariantCulture, $"It is no text: {replaced} of {text.Length} characters are broken in {name}."), name, diagnostics)
            : new(text, null, name, diagnostics);
    }

    private static DecodedText OneByteOrUtf8(ReadOnlySpan<byte> bytes, string? declared, List<Diagnostic> diagnostics)
    {
        var isUtf8 = Utf8.IsValid(bytes);
        if (BinaryFormat.ByControls(bytes, isUtf8) is { } refusal)
        {
            return new(null, refusal, "", diagnostics);
        }

        var isAscii = Ascii.IsValid(bytes);
        var wanted = declared is null ? null : Named(declared, diagnostics);
        if (isUtf8)
        {
            if (wanted is not null && !isAscii && wanted.CodePage != Encoding.UTF8.CodePage)
            {
                diagnostics.Add(Mismatch(declared!, "utf-8", "its bytes are valid UTF-8"));
            }

            return new(Encoding.UTF8.GetString(bytes), null, "utf-8", diagnostics);
        }

        if (wanted is { IsSingleByte: true } or { CodePage: not 65001 and not 1200 and not 1201 and not 12000 and not 12001 } && wanted is not null)
        {
            return new(wanted.GetString(bytes), null, wanted.WebName, diagnostics);
        }

        if (wanted is not null)
        {
            diagnostics.Add(Mismatch(declared!, "another encoding", "its bytes do not fit"));
        }

        return Guess(bytes, diagnostics);
    }

    // Either a damaged UTF-8 text, which has many sound sequences beside the broken ones, or Windows-1252, where a sound one is a rare coincidence.
    private static DecodedText Guess(ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        var (sound, broken) = Sequences(bytes);
        if (sound > broken)
        {
            diagnostics.Add(Broken(broken, "utf-8"));
            return new(Encoding.UTF8.GetString(bytes), null, "utf-8", diagnostics);
        }

        diagnostics.Add(new("encoding-guessed", null, "It is not valid UTF-8; it is read as Windows-1252."));
        return new(Windows1252.GetString(bytes), null, "windows-1252", diagnostics);
    }

    private static (int Sound, int Broken) Sequences(ReadOnlySpan<byte> bytes)
    {
        var (sound, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            broken += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            sound += status == System.Buffers.OperationStatus.Done && consumed > 1 ? 1 : 0;
            bytes = bytes[consumed..];
        }

        return (sound, broken);
    }

    private static (Encoding Encoding, string Name)? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, 8192) / 2;
        if (pairs < 4)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return odd >= pairs * ZeroShareOfUtf16 && even <= pairs * ZeroShareOfOtherHalf ? (new UnicodeEncoding(false, false), "utf-16le")
            : even >= pairs * ZeroShareOfUtf16 && odd <= pairs * ZeroShareOfOtherHalf ? (new UnicodeEncoding(true, false), "utf-16be")
            : null;
    }

    private static Encoding? Named(string declared, List<Diagnostic> diagnostics)
    {
        // The web reads what calls itself Latin-1 or ASCII as Windows-1252 (WHATWG Encoding, "windows-1252" labels).
        switch (Normal(declared))
        {
            case "utf-8" or "utf8":
                return Encoding.UTF8;
            case "utf-16" or "utf-16le" or "utf-16be" or "ucs-2":
                return Encoding.Unicode;
            case "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" or "iso8859-1":
                return Windows1252;
        }

        Encoding? known = null;
        try
        {
            known = CodePagesEncodingProvider.Instance.GetEncoding(Normal(declared)) ?? Encoding.GetEncoding(Normal(declared));
        }
        catch (ArgumentException)
        {
            diagnostics.Add(new("encoding-unknown", null, $"It calls its encoding '{declared}', which is not known; the bytes decide."));
        }

        return known;
    }

    private static string Normal(string declared) => declared.Trim().Trim('"', '\'').ToLowerInvariant();

    private static Diagnostic Mismatch(string declared, string actual, string reason) =>
        new("encoding-mismatch", null, $"It calls its encoding '{declared}', but it is read as {actual}: {reason}.");

    private static Diagnostic Broken(int count, string encoding) =>
        new("encoding-broken", null, string.Create(CultureInfo.InvariantCulture, $"{count} byte sequence(s) are broken in {encoding}; each is read as U+FFFD."));
}
