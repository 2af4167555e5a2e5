using System.Text;

namespace Dateline.Corroboration.Joining;

/// <summary>What one report tells of one event: its mentions of one group, as joining looks at them.</summary>
/// <param name="Id">A fingerprint of report and first trigger, positive; the same in every store.</param>
/// <param name="Report">A fingerprint of the report.</param>
/// <param name="Published">Days since 1970; null where the report has no day.</param>
/// <param name="Names">Words in capitals of the sentences that tell it, hashed, ascending.</param>
/// <param name="Runs">Three-word runs of these sentences, hashed, ascending.</param>
internal sealed record Account(long Id, long Report, int? Published, Told<string> Types, Told<int> Days, Told<ToldPlace> Places, Told<string> Actors, Told<string> Recipients, Told<int> Dead, uint[] Names, uint[] Runs, int Mentions)
{
    private const int Unknown = int.MinValue;

    /// <summary>Those that tell most come first, then those published first; so the order does not depend on how reports come into a store.</summary>
    public (int Poverty, int Published, long Id) Rank => (-(Math.Min(Mentions, 3) + Fields(Days.Count) + Fields(Places.Count) + Fields(Actors.Count) + Fields(Recipients.Count)), Published ?? int.MaxValue, Id);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Report);
            writer.Write(Published ?? Unknown);
            writer.Write(Mentions);
            Types.Write(writer, writer.Write);
            Days.Write(writer, writer.Write);
            Places.Write(writer, place => place.Write(writer));
            Actors.Write(writer, writer.Write);
            Recipients.Write(writer, writer.Write);
            Dead.Write(writer, writer.Write);
            Write(writer, Names);
            Write(writer, Runs);
        }

        return stream.ToArray();
    }

    public static Account FromBytes(long id, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var report = reader.ReadInt64();
        var published = reader.ReadInt32();
        var mentions = reader.ReadInt32();
        return new(
            id, report, published == Unknown ? null : published, Told<string>.Read(reader, reader.ReadString), Told<int>.Read(reader, reader.ReadInt32), Told<ToldPlace>.Read(reader, () => ToldPlace.Read(reader)),
            Told<string>.Read(reader, reader.ReadString), Told<string>.Read(reader, reader.ReadString), Told<int>.Read(reader, reader.ReadInt32), ReadHashes(reader), ReadHashes(reader), mentions);
    }

    private static int Fields(int count) => count > 0 ? 1 : 0;

    private static void Write(BinaryWriter writer, uint[] hashes)
    {
        writer.Write(hashes.Length);
        Array.ForEach(hashes, writer.Write);
    }

    private static uint[] ReadHashes(BinaryReader reader)
    {
        var hashes = new uint[reader.ReadInt32()];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = reader.ReadUInt32();
        }

        return hashes;
    }
}

/// <summary>A place as a point with its reach.</summary>
internal readonly record struct ToldPlace(float Latitude, float Longitude, float RadiusKm)
{
    private const double KilometresOfDegree = 111.2;

    /// <summary>Good to a few per cent, which is all that joining needs.</summary>
    public double KilometresTo(ToldPlace other)
    {
        var height = Latitude - other.Latitude;
        var turn = Math.Abs(Longitude - other.Longitude);
        var width = Math.Min(turn, 360 - turn) * Math.Cos((Latitude + other.Latitude) * Math.PI / 360);
        return KilometresOfDegree * Math.Sqrt((height * height) + (width * width));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Latitude);
        writer.Write(Longitude);
        writer.Write(RadiusKm);
    }

    public static ToldPlace Read(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}
