using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dateline.Syntax.Models;

/// <summary>
/// The file of a <see cref="NetModel"/>, little-endian: magic, hidden cells, slots, dimensions, bits of the sign table, classes, checksum of the word vectors, template hash,
/// checksum (of everything else); floats: a scale for each slot, one for the signs, a bias for each cell, sixteen weights for each cell, sixteen biases; zeros up to a multiple
/// of 64; the weights of each slot by blocks of sixteen cells and pairs of dimensions, signed bytes; 2^bits rows of one signed byte per cell.
/// </summary>
internal sealed record NetFile(int Hidden, int Slots, int Dimensions, int Bits, int Classes)
{
    public const int HeaderLength = 56;

    /// <summary>Classes are padded to this many.</summary>
    public const int Outputs = 16;
    private const int ChecksumOffset = 48;
    private static readonly byte[] Magic = "DLNETWK1"u8.ToArray();

    public int Floats => Slots + 1 + Hidden + (Hidden * Outputs) + Outputs;

    public long WeightsOffset => (HeaderLength + ((long)Floats * sizeof(float)) + 63) / 64 * 64;

    public long SignsOffset => WeightsOffset + ((long)Slots * Dimensions * Hidden);

    private bool IsPossible => Hidden is > 0 and <= NetModel.MostHidden && Hidden % 16 == 0 && Slots is > 0 and <= NetModel.MostSlots && Dimensions is > 0 and <= 256
        && Dimensions % NetModel.DimensionStep == 0 && Bits is > 0 and <= 20 && Classes is > 0 and <= Outputs;

    public long Length => SignsOffset + ((long)Hidden << Bits);

    public void Write(string path, ulong vectors, ulong templates, ReadOnlySpan<float> floats, ReadOnlySpan<sbyte> weights, ReadOnlySpan<sbyte> signs)
    {
        var file = new byte[Length];
        Magic.CopyTo(file, 0);
        foreach (var (i, value) in new[] { Hidden, Slots, Dimensions, Bits, Classes }.Index())
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8 + (i * 4)), value);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(32), vectors);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(40), templates);
        MemoryMarshal.AsBytes(floats).CopyTo(file.AsSpan(HeaderLength));
        MemoryMarshal.AsBytes(weights).CopyTo(file.AsSpan((int)WeightsOffset));
        MemoryMarshal.AsBytes(signs).CopyTo(file.AsSpan((int)SignsOffset));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), ChecksumOf(file));
        File.WriteAllBytes(path, file);
    }

    /// <summary>Reads and verifies the header.</summary>
    public static NetFile Read(string path, ReadOnlySpan<byte> file, ulong vectors, ulong templates)
    {
        if (file.Length < HeaderLength || !file[..7].SequenceEqual(Magic.AsSpan(0, 7)))
        {
            throw ModelFile.Refuse(path, "it holds no net of Dateline");
        }

        if (file[7] != Magic[7])
        {
            throw ModelFile.Refuse(path, $"it has format version {(char)file[7]}, this program reads version {(char)Magic[7]}");
        }

        var sizes = MemoryMarshal.Cast<byte, int>(file.Slice(8, 20));
        var header = new NetFile(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
        if (!header.IsPossible || header.Length != file.Length)
        {
            throw ModelFile.Refuse(path, $"its length of {file.Length} bytes does not fit its header");
        }

        if (ChecksumOf(file) != Checksum(file))
        {
            throw ModelFile.Refuse(path, "its checksum is wrong, the file is damaged");
        }

        var (ofVectors, ofTemplates) = (BinaryPrimitives.ReadUInt64LittleEndian(file[32..]), BinaryPrimitives.ReadUInt64LittleEndian(file[40..]));
        return ofTemplates != templates ? throw ModelFile.Refuse(path, $"it was trained for other features ({ofTemplates:x16}, this program has {templates:x16})")
            : ofVectors != vectors ? throw ModelFile.Refuse(path, $"it was trained on other word vectors ({ofVectors:x16}, those at hand are {vectors:x16})")
            : header;
    }

    public static ulong Checksum(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt64LittleEndian(file[ChecksumOffset..]);

    private static ulong ChecksumOf(ReadOnlySpan<byte> file) => FeatureHash.Checksum(file[HeaderLength..], FeatureHash.Checksum(file[..ChecksumOffset], 0));
}
