using System.Buffers.Binary;
using System.Text;

namespace Dateline.Gazetteers.Build;

/// <summary>Packs rows into a place file. The same rows give the same bytes, whatever their order.</summary>
public static class GazetteerWriter
{
    /// <param name="description">Names the content for people: sources and their dates.</param>
    public static void Write(string path, IEnumerable<GazetteerRow> rows, string description)
    {
        var sorted = rows.OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Area, StringComparer.Ordinal).ThenBy(r => r.Kind)
            .ThenBy(r => r.GeoNames).ThenBy(r => r.Latitude).ThenBy(r => r.Longitude).ToArray();
        if (sorted.Length > GazetteerFormat.MaxRows)
        {
            throw new UsageException($"{sorted.Length} places are more than a place file holds ({GazetteerFormat.MaxRows}); leave a source out.");
        }

        var sections = new byte[(int)GazetteerSection.Count][];
        sections[(int)GazetteerSection.Description] = Encoding.UTF8.GetBytes(description);
        WriteColumns(sorted, sections);
        var names = new FrontCodedWriter();
        foreach (var row in sorted)
        {
            names.Add(Encoding.UTF8.GetBytes(row.Name), []);
        }

        (sections[(int)GazetteerSection.NameBlocks], sections[(int)GazetteerSection.Names]) = names.Finish();
        var keys = Postings(sorted);
        WriteKeys(keys, sections);
        SimilarNames.Write(Enumerable.Range(0, keys.Count).Select(k => (keys.KeyAt(k), keys.RowsAt(k))), sorted, sections);
        WriteShapes(sorted, sections);
        WriteIds(sorted, sections);
        WriteFile(path, sections, keys.Count);
    }

    private static void WriteColumns(GazetteerRow[] rows, byte[][] sections)
    {
        var areas = AreaNumbers(rows, out var table);
        var positions = new byte[rows.Length * GazetteerFormat.PositionLength];
        var areaOf = new byte[rows.Length * 2];
        var geoNames = new byte[rows.Length * 3];
        for (var i = 0; i < rows.Length; i++)
        {
            WriteUInt24(positions, i * 2, (int)Math.Round((rows[i].Latitude + 90) * 10000));
            WriteUInt24(positions, (i * 2) + 1, (int)Math.Round((rows[i].Longitude + 180) * 10000));
            BinaryPrimitives.WriteUInt16LittleEndian(areaOf.AsSpan(i * 2), (ushort)NumberOf(areas, rows[i].Area));
            WriteUInt24(geoNames, i, (int)rows[i].GeoNames);
        }

        sections[(int)GazetteerSection.Positions] = positions;
        sections[(int)GazetteerSection.Areas] = areaOf;
        sections[(int)GazetteerSection.Kinds] = [.. rows.Select(r => (byte)r.Kind)];
        sections[(int)GazetteerSection.Populations] = [.. rows.Select(r => GazetteerFormat.PackLogarithm(r.Population))];
        sections[(int)GazetteerSection.Radii] = [.. rows.Select(r => GazetteerFormat.PackLogarithm(r.RadiusKm))];
        sections[(int)GazetteerSection.GeoNames] = geoNames;
        sections[(int)GazetteerSection.AreaTable] = table;
    }

    /// <summary>Numbers the areas that have a row of their own, in order of their codes.</summary>
    private static Dictionary<string, int> AreaNumbers(GazetteerRow[] rows, out byte[] table)
    {
        var areas = rows.Select((row, index) => (row, index)).Where(r => r.row.IsArea).DistinctBy(r => r.row.Area).OrderBy(r => r.row.Area, StringComparer.Ordinal).ToArray();
        if (areas.Length >= GazetteerFormat.NoArea)
        {
            throw new UsageException($"{areas.Length} administrative areas are more than a place file holds ({GazetteerFormat.NoArea - 1}).");
        }

        var numbers = areas.Select((a, number) => (a.row.Area, number)).ToDictionary(a => a.Area, a => a.number, StringComparer.Ordinal);
        table = new byte[areas.Length * GazetteerFormat.AreaLength];
        for (var i = 0; i < areas.Length; i++)
        {
            var entry = table.AsSpan(i * GazetteerFormat.AreaLength);
            entry[0] = (byte)areas[i].index;
            entry[1] = (byte)(areas[i].index >> 8);
            entry[2] = (byte)(areas[i].index >> 16);
            var dot = areas[i].row.Area.LastIndexOf('.');
            BinaryPrimitives.WriteUInt16LittleEndian(entry[3..], (ushort)(dot < 0 ? GazetteerFormat.NoArea : NumberOf(numbers, areas[i].row.Area[..dot])));
            BinaryPrimitives.WriteUInt16LittleEndian(entry[5..], (ushort)CountryCodes.Number(areas[i].row.Country));
        }

        return numbers;
    }

    /// <summary>The area of a code, or the nearest one around it that has a row.</summary>
    private static int NumberOf(Dictionary<string, int> areas, string code)
    {
        for (var at = code; at.Length > 0; at = at.LastIndexOf('.') is >= 0 and var dot ? at[..dot] : "")
        {
            if (areas.TryGetValue(at, out var number))
            {
                return number;
            }
        }

        return GazetteerFormat.NoArea;
    }

    private static SortedList Postings(GazetteerRow[] rows)
    {
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            seen.Clear();
            AddKey(rows[i].Name, i);
            foreach (var name in rows[i].FurtherPrimaryNames)
            {
                AddKey(name, i);
            }

            foreach (var name in rows[i].Names)
            {
                AddKey(name, i | GazetteerFormat.PostingAlternate);
            }
        }

        return new(keys);

        void AddKey(string name, int posting)
        {
            var key = NameKey.Of(name);
            if (key.Length == 0 || !seen.Add(key))
            {
                return;
            }

            if (!keys.TryGetValue(key, out var postings))
            {
                keys.Add(key, postings = new(1));
            }

            postings.Add(posting);
        }
    }

    private static void WriteKeys(SortedList keys, byte[][] sections)
    {
        var writer = new FrontCodedWriter();
        for (var k = 0; k < keys.Count; k++)
        {
            var rows = keys.RowsAt(k);
            var postings = new byte[rows.Count * GazetteerFormat.PostingLength];
            for (var i = 0; i < rows.Count; i++)
            {
                WriteUInt24(postings, i, rows[i] | (i == rows.Count - 1 ? GazetteerFormat.PostingLast : 0));
            }

            writer.Add(keys.BytesAt(k), postings);
        }

        (sections[(int)GazetteerSection.KeyBlocks], sections[(int)GazetteerSection.Keys]) = writer.Finish();
    }

    private static void WriteShapes(GazetteerRow[] rows, byte[][] sections)
    {
        var shaped = rows.Select((row, index) => (row, index)).Where(r => r.row.Shape.Count > 0).ToArray();
        var rowList = new byte[shaped.Length * 3];
        var starts = new byte[(shaped.Length + 1) * 4];
        var points = new byte[shaped.Sum(s => s.row.Shape.Count) * 4];
        var at = 0;
        for (var i = 0; i < shaped.Length; i++)
        {
            WriteUInt24(rowList, i, shaped[i].index);
            BinaryPrimitives.WriteInt32LittleEndian(starts.AsSpan(i * 4), at);
            foreach (var (longitude, latitude) in shaped[i].row.Shape)
            {
                BinaryPrimitives.WriteInt16LittleEndian(points.AsSpan(at * 4), double.IsNaN(longitude) ? short.MinValue : (short)Math.Round(longitude * GazetteerFormat.ShapeScale));
                BinaryPrimitives.WriteInt16LittleEndian(points.AsSpan((at++ * 4) + 2), double.IsNaN(latitude) ? short.MinValue : (short)Math.Round(latitude * GazetteerFormat.ShapeScale));
            }
        }

        BinaryPrimitives.WriteInt32LittleEndian(starts.AsSpan(shaped.Length * 4), at);
        sections[(int)GazetteerSection.ShapeRows] = rowList;
        sections[(int)GazetteerSection.ShapeStarts] = starts;
        sections[(int)GazetteerSection.ShapePoints] = points;
    }

    private static void WriteIds(GazetteerRow[] rows, byte[][] sections)
    {
        var ids = rows.SelectMany((row, index) => row.Ids.OrderBy(i => i.Key).Select(i => (index, i.Key, i.Value))).ToArray();
        var bytes = new byte[ids.Length * GazetteerFormat.IdLength];
        for (var i = 0; i < ids.Length; i++)
        {
            var entry = bytes.AsSpan(i * GazetteerFormat.IdLength, GazetteerFormat.IdLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry, ids[i].index | ((int)ids[i].Key << 24));
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], ids[i].Value);
        }

        sections[(int)GazetteerSection.Ids] = bytes;
    }

    private static void WriteFile(string path, byte[][] sections, int nameCount)
    {
        var tableLength = sections.Length * GazetteerFormat.SectionEntryLength;
        var offset = GazetteerFormat.HeaderLength + tableLength;
        var bytes = new byte[offset + sections.Sum(s => s.Length)];
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = bytes.AsSpan(GazetteerFormat.HeaderLength + (i * GazetteerFormat.SectionEntryLength));
            BinaryPrimitives.WriteInt32LittleEndian(entry, offset);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], sections[i].Length);
            sections[i].CopyTo(bytes, offset);
            offset += sections[i].Length;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes, GazetteerFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), GazetteerFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), nameCount);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), GazetteerChecksum.Of(bytes.AsSpan(GazetteerFormat.HeaderLength)));
        File.WriteAllBytes(path, bytes);
    }

    internal static void WriteUInt24(byte[] bytes, int index, int value)
    {
        bytes[index * 3] = (byte)value;
        bytes[(index * 3) + 1] = (byte)(value >> 8);
        bytes[(index * 3) + 2] = (byte)(value >> 16);
    }

    /// <summary>The keys in byte order with their postings.</summary>
    private sealed class SortedList
    {
        private readonly (byte[] Bytes, string Key, List<int> Rows)[] _entries;

        public SortedList(Dictionary<string, List<int>> keys)
        {
            _entries = [.. keys.Select(k => (Encoding.UTF8.GetBytes(k.Key), k.Key, k.Value))];
            Array.Sort(_entries, static (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        }

        public int Count => _entries.Length;

        public byte[] BytesAt(int index) => _entries[index].Bytes;

        public string KeyAt(int index) => _entries[index].Key;

        public List<int> RowsAt(int index) => _entries[index].Rows;
    }
}
