using System.Buffers.Binary;

namespace Dateline.Gazetteers.Build;

/// <summary>Writes what <see cref="FrontCodedList"/> reads.</summary>
internal sealed class FrontCodedWriter
{
    private readonly List<int> _blocks = [];
    private readonly List<byte> _data = [];
    private byte[] _last = [];
    private int _count;

    public void Add(byte[] entry, ReadOnlySpan<byte> postings)
    {
        var shared = 0;
        if (_count++ % GazetteerFormat.BlockLength == 0)
        {
            _blocks.Add(_data.Count);
        }
        else
        {
            shared = entry.AsSpan().CommonPrefixLength(_last);
        }

        var rest = entry.Length - shared;
        _data.Add((byte)((Math.Min(shared, 15) << 4) | Math.Min(rest, 15)));
        WriteMore(shared);
        WriteMore(rest);
        _data.AddRange(entry.AsSpan(shared));
        _data.AddRange(postings);
        _last = entry;
    }

    public (byte[] Blocks, byte[] Data) Finish()
    {
        var blocks = new byte[_blocks.Count * 4];
        for (var i = 0; i < _blocks.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(blocks.AsSpan(i * 4), _blocks[i]);
        }

        return (blocks, [.. _data]);
    }

    private void WriteMore(int length)
    {
        if (length < 15)
        {
            return;
        }

        for (length -= 15; length >= 255; length -= 255)
        {
            _data.Add(255);
        }

        _data.Add((byte)length);
    }
}
