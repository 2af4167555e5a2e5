using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dateline.Syntax.Models;

namespace Dateline.Syntax.Lemmas;

/// <summary>
/// Lemmas from a learned decision list: the script of the whole word where it is known, else of the longest known ending, else the form itself.
/// File: magic with the version of the format as its last character, number of keys, length of the scripts, checksum, scripts (UTF-8, one a line), keys ascending, script numbers.
/// </summary>
internal sealed class LemmaTable
{
    private const int HeaderLength = 24;
    private static readonly byte[] Magic = "DLLEMMA1"u8.ToArray();
    private readonly uint[] _keys;
    private readonly ushort[] _numbers;
    private readonly LemmaScript[] _scripts;

    public LemmaTable(IReadOnlyDictionary<uint, LemmaScript> rows)
    {
        _scripts = [.. rows.Values.Distinct().OrderBy(s => s.ToString(), StringComparer.Ordinal)];
        var numbers = _scripts.Select((script, number) => (script, number)).ToDictionary(p => p.script, p => (ushort)p.number);
        _keys = [.. rows.Keys.Order()];
        _numbers = [.. _keys.Select(k => numbers[rows[k]])];
    }

    private LemmaTable(uint[] keys, ushort[] numbers, LemmaScript[] scripts, ulong checksum) => (_keys, _numbers, _scripts, Checksum) = (keys, numbers, scripts, checksum);

    public int Count => _keys.Length;

    /// <summary>Of the file; 0 for a table that was not read from one.</summary>
    public ulong Checksum { get; }

    public string Lemma(WordForm form, Upos upos, Xpos xpos)
    {
        if (TryFind(LemmaKey.OfWord(form, upos, xpos), out var script))
        {
            return script.Apply(form);
        }

        for (var length = Math.Min(LemmaKey.LongestSuffix, form.Lower.Length); length >= 0; length--)
        {
            if (TryFind(LemmaKey.OfSuffix(form, upos, xpos, length), out script))
            {
                return script.Apply(form);
            }
        }

        return upos == Upos.Propn ? form.Text : form.Lower;
    }

    public void Write(string path)
    {
        var scripts = Encoding.UTF8.GetBytes(string.Join('\n', _scripts.Select(s => s.ToString())));
        var file = new byte[HeaderLength + scripts.Length + (_keys.Length * 6)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), _keys.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), scripts.Length);
        scripts.CopyTo(file, HeaderLength);
        var keys = file.AsSpan(HeaderLength + scripts.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(keys[(i * 4)..], _keys[i]);
            BinaryPrimitives.WriteUInt16LittleEndian(keys[((_keys.Length * 4) + (i * 2))..], _numbers[i]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), FeatureHash.Checksum(file.AsSpan(HeaderLength), 0));
        File.WriteAllBytes(path, file);
    }

    public static LemmaTable Read(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < HeaderLength || !file.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Refuse(path, file.Length >= 8 && file.AsSpan(0, 7).SequenceEqual(Magic.AsSpan(0, 7)) ? $"it has format version {(char)file[7]}, this program reads version {(char)Magic[7]}" : "it is no lemma table of Dateline");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        var scriptLength = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        if (count < 0 || scriptLength < 0 || file.Length != HeaderLength + scriptLength + (count * 6L) || FeatureHash.Checksum(file.AsSpan(HeaderLength), 0) != BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)))
        {
            throw Refuse(path, "it is damaged (length or checksum)");
        }

        var scripts = Encoding.UTF8.GetString(file.AsSpan(HeaderLength, scriptLength)).Split('\n').Select(LemmaScript.Parse).ToArray();
        var (keys, numbers) = (new uint[count], new ushort[count]);
        var rows = file.AsSpan(HeaderLength + scriptLength);
        for (var i = 0; i < count; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(rows[(i * 4)..]);
            numbers[i] = BinaryPrimitives.ReadUInt16LittleEndian(rows[((count * 4) + (i * 2))..]);
        }

        return new(keys, numbers, scripts, BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)));
    }

    private static UsageException Refuse(string path, string reason) =>
        new($"The lemma table '{path}' cannot be used: {reason}. Restore it from the repository or train it again (data/models/README.md).");

    private bool TryFind(uint key, [NotNullWhen(true)] out LemmaScript? script)
    {
        var index = _keys.AsSpan().BinarySearch(key);
        script = index < 0 ? null : _scripts[_numbers[index]];
        return index >= 0;
    }
}
