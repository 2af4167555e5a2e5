namespace Dateline.Documents.Readers;

/// <summary>Cuts a stream into lines without ever holding more than the limit of one.</summary>
internal static class ByteLines
{
    public static IEnumerable<ByteLine> Read(Stream stream, int limit)
    {
        var buffer = new byte[65536];
        var line = new List<byte>();
        var tooLong = false;
        var number = 1;
        var pending = false;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var at = 0; at < read;)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var end = length < 0 ? read : at + length;
                tooLong |= line.Count + (end - at) > limit;
                if (tooLong)
                {
                    line.Clear();
                    line.TrimExcess();
                }
                else
                {
                    line.AddRange(buffer.AsSpan(at, end - at));
                }

                pending = true;
                if (length >= 0)
                {
                    yield return new(number++, tooLong ? null : line.ToArray());
                    line.Clear();
                    tooLong = false;
                    pending = false;
                }

                at = end + 1;
            }
        }

        if (pending)
        {
            yield return new(number, tooLong ? null : line.ToArray());
        }
    }
}
