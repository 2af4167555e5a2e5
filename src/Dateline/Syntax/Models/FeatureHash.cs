using System.Runtime.CompilerServices;

namespace Dateline.Syntax.Models;

/// <summary>The hash functions that weights and clusters are filed under. They are part of the file formats: changing one needs every model retrained.</summary>
public static class FeatureHash
{
    private const ulong FnvOffset = 1469598103934665603;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>FNV-1a over UTF-16 code units; never 0. The seed keeps a prefix and a suffix of equal characters apart.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = (FnvOffset ^ seed) * FnvPrime;
        foreach (var c in text)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return hash | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong template, ulong a) => ((a + (template * 0xD6E8FEB86659FD93UL)) * 0xFF51AFD7ED558CCDUL) ^ (a >> 29);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong a, ulong b) => (a * 0xC4CEB9FE1A85EC53UL) + b;

    /// <summary>A checksum as records write it.</summary>
    public static string Hex(ulong checksum) => checksum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A fast 64-bit checksum against damage, not against malice.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> bytes, ulong seed)
    {
        ulong a = seed ^ 0x9E3779B97F4A7C15UL, b = ~seed, c = seed + 0xC2B2AE3D27D4EB4FUL, d = seed ^ 0x165667B19E3779F9UL;
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = ulong.RotateLeft((a ^ words[i]) * FnvPrime, 31);
            b = ulong.RotateLeft((b ^ words[i + 1]) * FnvPrime, 31);
            c = ulong.RotateLeft((c ^ words[i + 2]) * FnvPrime, 31);
            d = ulong.RotateLeft((d ^ words[i + 3]) * FnvPrime, 31);
        }

        foreach (var rest in bytes[(i * sizeof(ulong))..])
        {
            a = (a ^ rest) * FnvPrime;
        }

        return Mix(Mix(a, b), Mix(c, d)) ^ (ulong)bytes.Length;
    }
}
