using System.Globalization;

namespace Dateline.Documents.Readers;

/// <summary>Tells bytes that are no text: by the mark a format begins with, or by how many control characters there are.</summary>
internal static class BinaryFormat
{
    // A report with a few stray NULs is still a report; of random bytes every ninth is a control character.
    private const double ControlShareOfBinary = 0.10;
    private const double ControlShareOfBrokenBinary = 0.01;

    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive (or a DOCX, ODT or XLSX document)"), ([0x1F, 0x8B], "gzip-compressed"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("GIF8"u8.ToArray(), "a GIF image"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), ("SQLite format 3"u8.ToArray(), "an SQLite database"), ([0x42, 0x5A, 0x68], "bzip2-compressed"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz-compressed"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ("Rar!"u8.ToArray(), "a RAR archive"), ("{\\rtf"u8.ToArray(), "an RTF document"), ("PAR1"u8.ToArray(), "a Parquet file"),
        ("RIFF"u8.ToArray(), "a RIFF media file"), ("ID3"u8.ToArray(), "an MP3 file"), ("OggS"u8.ToArray(), "an Ogg media file"), ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
    ];

    /// <summary>What the bytes are, when they begin with the mark of a known format; else null.</summary>
    public static string? ByMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Why bytes of a one-byte or UTF-8 encoding are no text; null when they are.</summary>
    public static string? ByControls(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value is < 0x09 or (> 0x0D and < 0x20 and not 0x1B) or 0x7F ? 1 : 0;
        }

        var share = (double)controls / Math.Max(bytes.Length, 1);
        return share >= (isUtf8 ? ControlShareOfBinary : ControlShareOfBrokenBinary)
            ? string.Create(CultureInfo.InvariantCulture, $"It is no text: {share:P0} of its bytes are control characters.")
            : null;
    }
}
