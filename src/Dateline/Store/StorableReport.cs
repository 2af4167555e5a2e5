using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Copies;
using Dateline.Corroboration.Records;

namespace Dateline.Store;

/// <summary>One record made ready to be stored: read, checked and compressed. Making it is most of the work and may be done on any thread; only the rows need the store.</summary>
public sealed class StorableReport
{
    /// <summary>The strongest that keeps up with the rows; stronger ones save a tenth and cost many times as much.</summary>
    private const int CompressionQuality = 1;

    private const int CompressionWindow = 18;

    private StorableReport(ReportRecord record, int length, byte[] compressed)
    {
        Record = record;
        Runs = WordShingles.Of(record.Text);
        RecordLength = length;
        CompressedRecord = compressed;
    }

    public ReportRecord Record { get; }

    /// <summary>The runs of the text, by which copies are found.</summary>
    internal WordShingles Runs { get; }

    /// <summary>Bytes of the record before compression.</summary>
    internal int RecordLength { get; }

    /// <summary>Brotli.</summary>
    internal byte[] CompressedRecord { get; }

    /// <summary>Reads one record as <c>dateline code --with-text --format jsonl</c> writes it.</summary>
    /// <param name="where">What an error names: "events.jsonl, line 12".</param>
    /// <exception cref="UsageException">The bytes are no record, the record holds no text, or the text is not the one that was coded.</exception>
    public static StorableReport Read(ReadOnlyMemory<byte> json, string where)
    {
        var trimmed = Trim(json);
        var record = RecordReader.Read(trimmed, where);
        Check(record, where);
        return new(record, trimmed.Length, Compress(trimmed.Span));
    }

    /// <summary>The bytes of a record as it was given.</summary>
    internal static byte[] Decompress(ReadOnlySpan<byte> compressed, int length)
    {
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(compressed, bytes, out var written) && written == length ? bytes : throw new InvalidDataException("a stored record does not decompress");
    }

    private static void Check(ReportRecord record, string where)
    {
        if (record.Text is not { } text)
        {
            throw new UsageException($"{where}: the record holds no text, and a store keeps the text that its offsets count in; code the report again with --with-text.");
        }

        if (Sha256(text) != record.Sha256)
        {
            throw new UsageException($"{where}: the text is not the one that was coded (its SHA-256 is another), so the offsets do not count in it; code the report again.");
        }

        if (record.Events.Any(eventMention => eventMention.Trigger.Start < 0 || eventMention.Trigger.End > text.Length || eventMention.Trigger.Start > eventMention.Trigger.End))
        {
            throw new UsageException($"{where}: an event stands outside of the text; code the report again.");
        }
    }

    private static string Sha256(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var hash = Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        if (!BrotliEncoder.TryCompress(bytes, buffer, out var written, CompressionQuality, CompressionWindow))
        {
            throw new InvalidOperationException("the buffer for a compressed record is too small");
        }

        var compressed = buffer.AsSpan(0, written).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return compressed;
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> json)
    {
        var end = json.Length;
        while (end > 0 && json.Span[end - 1] is (byte)'\n' or (byte)'\r' or (byte)' ')
        {
            end--;
        }

        return json[..end];
    }
}
