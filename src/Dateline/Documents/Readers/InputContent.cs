namespace Dateline.Documents.Readers;

/// <summary>The bytes of one input: its beginning to tell what it is, then the whole at once or as a stream.</summary>
public sealed class InputContent : IDisposable
{
    private const int HeadBytes = 8192;

    private readonly bool _ownsStream;
    private readonly int _limit;
    private readonly Stream? _given;
    private readonly string? _path;
    private Stream? _stream;
    private byte[]? _head;

    public InputContent(FoundInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        Name = input.Name;
        Key = input.Key;
        _path = input.Path;
        _given = options.StandardInput;
        _ownsStream = input.Path is not null;
        _limit = options.MaxDocumentBytes;
    }

    public string Name { get; }

    /// <summary>The key of the input; a format with several reports in one input makes its own.</summary>
    public string Key { get; }

    /// <summary>Lower-case with the dot; empty when there is none.</summary>
    public string Extension => Path.GetExtension(_path ?? "").ToLowerInvariant();

    /// <summary>The first 8 KB, or all there is.</summary>
    public ReadOnlySpan<byte> Head()
    {
        if (_head is null)
        {
            var buffer = new byte[HeadBytes];
            var length = Open().ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false);
            _head = buffer[..length];
        }

        return _head;
    }

    /// <summary>From the first byte on; valid until the content is disposed.</summary>
    public Stream OpenWhole()
    {
        Head();
        return new HeadedStream(_head!, Open());
    }

    /// <summary>All bytes, or a failure when there are more than a document may have.</summary>
    public (byte[]? Bytes, ReadFailure? Failure) ReadWhole()
    {
        var stream = Open();
        if (stream.CanSeek && stream.Length > _limit)
        {
            return (null, TooLong());
        }

        using var whole = new MemoryStream(stream.CanSeek ? (int)stream.Length : HeadBytes);
        whole.Write(Head());
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (whole.Length + read > _limit)
            {
                return (null, TooLong());
            }

            whole.Write(buffer, 0, read);
        }

        return (whole.ToArray(), null);
    }

    public ReadFailure Fail(string code, string message) => new(Name, code, message);

    public void Dispose()
    {
        if (_ownsStream)
        {
            _stream?.Dispose();
        }
    }

    private ReadFailure TooLong() => Fail("too-long", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It has more than {_limit:N0} bytes; no news report is that long."));

    private Stream Open() => _stream ??= _path is null
        ? _given ?? throw new NotSupportedException("there is no standard input here")
        : new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>The bytes that were read to tell the format, then the rest.</summary>
    private sealed class HeadedStream(byte[] head, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at >= head.Length)
            {
                return rest.Read(buffer);
            }

            var count = Math.Min(buffer.Length, head.Length - _at);
            head.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
