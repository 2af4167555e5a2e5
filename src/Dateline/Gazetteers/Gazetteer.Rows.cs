using System.Buffers.Binary;
using System.Globalization;

namespace Dateline.Gazetteers;

/// <content>Reading rows. The single-column reads are for ranking many candidates without making objects.</content>
public sealed unsafe partial class Gazetteer
{
    /// <summary>The row as an object, with the names of its areas.</summary>
    public Place PlaceAt(int row)
    {
        var (latitude, longitude) = Position(row);
        var area = Area(row);
        var (admin1, admin2) = AdminsOf(area);
        return new(row, GeoNamesId(row), Name(row), Kind(row), Country(row), admin1 < 0 ? null : Name(AreaRow(admin1)), admin2 < 0 ? null : Name(AreaRow(admin2)), latitude, longitude, Population(row))
        {
            RadiusKm = RadiusKm(row),
            Wikidata = Id(row, PlaceIdSystem.Wikidata),
            WhosOnFirst = Id(row, PlaceIdSystem.WhosOnFirst),
            Id = StableId(row),
        };
    }

    public PlaceKind Kind(int row) => (PlaceKind)Section(GazetteerSection.Kinds)[row];

    public (double Latitude, double Longitude) Position(int row)
    {
        var positions = Section(GazetteerSection.Positions);
        return ((ReadUInt24(positions, row * 2) - 900_000) / 10000.0, (ReadUInt24(positions, (row * 2) + 1) - 1_800_000) / 10000.0);
    }

    /// <summary>To about five per cent; 0 where unknown.</summary>
    public long Population(int row)
    {
        var population = GazetteerFormat.UnpackLogarithm(Section(GazetteerSection.Populations)[row]);
        return population < 100 ? (long)Math.Round(population) : (long)RoundToTwoDigits(population);
    }

    /// <summary>The population in powers of ten, 0 where unknown: what ranking needs of it.</summary>
    public double LogPopulation(int row) => Section(GazetteerSection.Populations)[row] / (8 * 3.3219281);

    public double RadiusKm(int row)
    {
        var radius = GazetteerFormat.UnpackLogarithm(Section(GazetteerSection.Radii)[row]);
        return radius < 10 ? Math.Round(radius, 1) : RoundToTwoDigits(radius);
    }

    public long GeoNamesId(int row) => ReadUInt24(Section(GazetteerSection.GeoNames), row);

    /// <summary>The smallest administrative area that the row lies in or is, −1 for seas and the like. Areas nest: <see cref="AreaParent"/>.</summary>
    public int Area(int row)
    {
        var area = BinaryPrimitives.ReadUInt16LittleEndian(Section(GazetteerSection.Areas)[(row * 2)..]);
        return area == GazetteerFormat.NoArea ? -1 : area;
    }

    /// <summary>The area around an area, −1 for a country.</summary>
    public int AreaParent(int area)
    {
        var parent = BinaryPrimitives.ReadUInt16LittleEndian(Section(GazetteerSection.AreaTable)[((area * GazetteerFormat.AreaLength) + 3)..]);
        return parent == GazetteerFormat.NoArea ? -1 : parent;
    }

    /// <summary>The row of an area.</summary>
    public int AreaRow(int area) => ReadArea(area) is var entry ? entry[0] | (entry[1] << 8) | (entry[2] << 16) : 0;

    /// <summary>Two letters, or empty.</summary>
    public string Country(int row)
    {
        var area = Area(row);
        return area < 0 ? "" : CountryCodes.Get(CountryOfArea(area));
    }

    /// <summary>The country of the row as a number, 0 for none: equal numbers are equal countries.</summary>
    public int CountryNumber(int row) => Area(row) is >= 0 and var area ? CountryOfArea(area) : 0;

    /// <summary>The areas of the first and second level that the row lies in or is, −1 where there is none.</summary>
    public (int Admin1, int Admin2) Admins(int row) => AdminsOf(Area(row));

    public string Name(int row)
    {
        Span<byte> buffer = stackalloc byte[FrontCodedList.MaxEntryBytes];
        var walk = new FrontCodedList(Section(GazetteerSection.NameBlocks), Section(GazetteerSection.Names), row / GazetteerFormat.BlockLength, buffer, hasPostings: false);
        for (var i = row % GazetteerFormat.BlockLength; i >= 0; i--)
        {
            walk.Next();
        }

        return walk.CurrentText();
    }

    /// <summary>The number a system knows the row by, 0 where none is known.</summary>
    public uint Id(int row, PlaceIdSystem system)
    {
        var ids = Section(GazetteerSection.Ids);
        var wanted = row | ((int)system << 24);
        var (low, high) = (0, (ids.Length / GazetteerFormat.IdLength) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var entry = ids.Slice(middle * GazetteerFormat.IdLength, GazetteerFormat.IdLength);
            var at = BinaryPrimitives.ReadInt32LittleEndian(entry);
            if (at == wanted)
            {
                return BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            }

            // Rows first, systems among the ids of a row.
            var isBefore = (at & 0xFFFFFF) != row ? (at & 0xFFFFFF) < row : at < wanted;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    /// <summary>An id that survives a rebuild: the best known one with the letters of its system before it ("iso:SY", "gn:170063", "wof:...", "wd:...", "oa:..."), else country, name and position.</summary>
    public string StableId(int row)
    {
        if (Kind(row) == PlaceKind.Country)
        {
            return "iso:" + Country(row);
        }

        if (GeoNamesId(row) is > 0 and var geoNames)
        {
            return string.Create(CultureInfo.InvariantCulture, $"gn:{geoNames}");
        }

        foreach (var (system, prefix) in IdPrefixes)
        {
            if (Id(row, system) is > 0 and var id)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{prefix}:{id}");
            }
        }

        var (latitude, longitude) = Position(row);
        return string.Create(CultureInfo.InvariantCulture, $"dl:{Country(row)}/{NameKey.Of(Name(row)).Replace(' ', '-')}/{latitude:F2},{longitude:F2}");
    }

    private static readonly (PlaceIdSystem System, string Prefix)[] IdPrefixes =
        [(PlaceIdSystem.WhosOnFirst, "wof"), (PlaceIdSystem.Wikidata, "wd"), (PlaceIdSystem.OurAirports, "oa")];

    /// <summary>The course of a river or the outline of an area as longitude and latitude, empty where none is known. A break between parts is a NaN pair.</summary>
    public IReadOnlyList<(double Longitude, double Latitude)> Shape(int row)
    {
        var rows = Section(GazetteerSection.ShapeRows);
        var (low, high) = (0, (rows.Length / 3) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = ReadUInt24(rows, middle);
            if (at == row)
            {
                return ReadShape(middle);
            }

            (low, high) = at < row ? (middle + 1, high) : (low, middle - 1);
        }

        return [];
    }

    private (double Longitude, double Latitude)[] ReadShape(int index)
    {
        var starts = Section(GazetteerSection.ShapeStarts);
        var points = Section(GazetteerSection.ShapePoints);
        var first = BinaryPrimitives.ReadInt32LittleEndian(starts[(index * 4)..]);
        var shape = new (double, double)[BinaryPrimitives.ReadInt32LittleEndian(starts[((index + 1) * 4)..]) - first];
        for (var i = 0; i < shape.Length; i++)
        {
            var x = BinaryPrimitives.ReadInt16LittleEndian(points[((first + i) * 4)..]);
            var y = BinaryPrimitives.ReadInt16LittleEndian(points[(((first + i) * 4) + 2)..]);
            shape[i] = x == short.MinValue ? (double.NaN, double.NaN) : (x / GazetteerFormat.ShapeScale, y / GazetteerFormat.ShapeScale);
        }

        return shape;
    }

    private ReadOnlySpan<byte> ReadArea(int area) => Section(GazetteerSection.AreaTable).Slice(area * GazetteerFormat.AreaLength, GazetteerFormat.AreaLength);

    private int CountryOfArea(int area) => BinaryPrimitives.ReadUInt16LittleEndian(ReadArea(area)[5..]);

    private (int Admin1, int Admin2) AdminsOf(int area)
    {
        var parent = area < 0 ? -1 : AreaParent(area);
        if (parent < 0)
        {
            return (-1, -1);
        }

        return AreaParent(parent) < 0 ? (area, -1) : (parent, area);
    }

    private static double RoundToTwoDigits(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(value / unit) * unit;
    }
}
