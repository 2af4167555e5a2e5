using System.Buffers.Binary;
using System.Text;

namespace Dateline.Syntax.Models;

/// <summary>
/// The file of a <see cref="LinearModel"/>, little-endian: magic, version, classes, bits, scale, template hash, checksum (of everything else), length of the labels,
/// the labels (UTF-8, one a line), zeros up to a multiple of 64, then 2^bits rows of one signed byte per class and 64 zeros, so that a vector may be read past the last row.
/// </summary>
internal static class ModelFile
{
    public const int Version = 1;
    public const int HeaderLength = 48;
    public const int Padding = 64;
    private const int ChecksumOffset = 32;
    private static readonly byte[] Magic = "DLLINEAR"u8.ToArray();

    public static long WeightsOffset(int labelBytes) => (HeaderLength + labelBytes + 63L) / 64 * 64;

    public static void Write(string path, IReadOnlyList<string> labels, int bits, float scale, ulong templateHash, ReadOnlySpan<sbyte> weights)
    {
        var labelBytes = Encoding.UTF8.GetBytes(string.Join('\n', labels));
        var offset = (int)WeightsOffset(labelBytes.Length);
        var file = new byte[offset + weights.Length + Padding];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), labels.Count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), bits);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(20), scale);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(24), templateHash);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), labelBytes.Length);
        labelBytes.CopyTo(file, HeaderLength);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights).CopyTo(file.AsSpan(offset));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), Checksum(file));
        File.WriteAllBytes(path, file);
    }

    /// <summary>Reads and verifies the header; what is wrong is the user's mistake and is told with the way out.</summary>
    public static ModelHeader Read(string path, ReadOnlySpan<byte> file, ulong templateHash)
    {
        if (file.Length < HeaderLength || !file[..8].SequenceEqual(Magic))
        {
            throw Refuse(path, "it is no model file of Dateline");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != Version)
        {
            throw Refuse(path, $"it has format version {version}, this program reads version {Version}");
        }

        var classes = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        var bits = BinaryPrimitives.ReadInt32LittleEndian(file[16..]);
        var labelBytes = BinaryPrimitives.ReadInt32LittleEndian(file[40..]);
        if (classes is < 1 or > LinearModel.MaxClasses || bits is < 1 or > LinearModel.MaxBits || labelBytes < 0
            || WeightsOffset(labelBytes) + ((long)classes << bits) + Padding != file.Length)
        {
            throw Refuse(path, $"its length of {file.Length} bytes does not fit its header");
        }

        var stored = BinaryPrimitives.ReadUInt64LittleEndian(file[ChecksumOffset..]);
        if (Checksum(file) != stored)
        {
            throw Refuse(path, "its checksum is wrong, the file is damaged");
        }

        var found = BinaryPrimitives.ReadUInt64LittleEndian(file[24..]);
        if (found != templateHash)
        {
            throw Refuse(path, $"it was trained for other features ({found:x16}, this program has {templateHash:x16})");
        }

        var labels = Encoding.UTF8.GetString(file.Slice(HeaderLength, labelBytes)).Split('\n');
        return labels.Length == classes
            ? new(labels, bits, BinaryPrimitives.ReadSingleLittleEndian(file[20..]), stored, (int)WeightsOffset(labelBytes))
            : throw Refuse(path, $"it names {labels.Length} labels for {classes} classes");
    }

    private static ulong Checksum(ReadOnlySpan<byte> file) =>
        FeatureHash.Checksum(file[(ChecksumOffset + sizeof(ulong))..], FeatureHash.Checksum(file[..ChecksumOffset], 0));

    public static UsageException Refuse(string path, string reason, Exception? inner = null) =>
        new($"The model file '{path}' cannot be used: {reason}. Restore it from the repository or train it again (data/models/README.md).", inner);
}

/// <summary>What the head of a model file says.</summary>
internal sealed record ModelHeader(IReadOnlyList<string> Labels, int Bits, float Scale, ulong Checksum, int WeightsOffset);
