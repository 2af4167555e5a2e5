using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Records;
using SQLitePCL;

namespace Dateline.Store;

/// <summary>
/// Rows that many mentions point to: coders, sources, actors, places. Ids are remembered, so that the tables are asked once for each.
/// What is remembered holds only as long as the transactions stand: after a rollback <see cref="Forget"/> must be called.
/// </summary>
internal sealed class SharedRows(sqlite3 database) : IDisposable
{
    /// <summary>Beyond this the ids are forgotten and looked up anew, so that a store of any size is written in bounded memory.</summary>
    private const int MostRemembered = 200_000;

    private readonly Statement _findCoder = new(database, "SELECT id FROM coder WHERE version = ? AND ontology = ? AND gazetteer = ? AND models = ?");
    private readonly Statement _addCoder = new(database, "INSERT INTO coder (version, ontology, gazetteer, models) VALUES (?, ?, ?, ?)");
    private readonly Statement _findSource = new(database, "SELECT id FROM source WHERE name = ? AND kind = ?");
    private readonly Statement _addSource = new(database, "INSERT INTO source (name, kind) VALUES (?, ?)");
    private readonly Statement _findActor = new(database, "SELECT id FROM actor WHERE name = ? AND code = ? AND sector = ?");
    private readonly Statement _addActor = new(database, "INSERT INTO actor (name, code, sector) VALUES (?, ?, ?)");
    private readonly Statement _findPlace = new(database, "SELECT id FROM place WHERE content = ?");
    private readonly Statement _addPlace = new(database, "INSERT INTO place (content, name, geonames, country, admin1, latitude, longitude, radius_km, relation, acled_precision, ucdp_precision, geometry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _addExtent = new(database, "INSERT INTO place_extent (id, min_longitude, max_longitude, min_latitude, max_latitude) VALUES (?, ?, ?, ?, ?)");

    private readonly Dictionary<RecordCoder, long> _coders = [];
    private readonly Dictionary<(string Name, string Kind), long> _sources = [];
    private readonly Dictionary<(string Name, string? Code, string? Sector), long> _actors = [];
    private readonly Dictionary<RecordPlace, long> _places = [];

    public void Forget()
    {
        _coders.Clear();
        _sources.Clear();
        _actors.Clear();
        _places.Clear();
    }

    public long Coder(RecordCoder coder) => Remember(_coders, coder, () =>
        _findCoder.With(coder.Version).With(coder.Ontology).With(coder.Gazetteer).With(coder.Models).Find()
        ?? Added(_addCoder.With(coder.Version).With(coder.Ontology).With(coder.Gazetteer).With(coder.Models)));

    public long Source(string name, string kind) => Remember(_sources, (name, kind), () =>
        _findSource.With(name).With(kind).Find() ?? Added(_addSource.With(name).With(kind)));

    public long Actor(RecordActor actor) => Remember(_actors, (actor.Name, actor.Code, actor.Sector), () =>
        _findActor.With(actor.Name).With(actor.Code ?? "").With(actor.Sector ?? "").Find()
        ?? Added(_addActor.With(actor.Name).With(actor.Code ?? "").With(actor.Sector ?? "")));

    public long Place(RecordPlace mentioned)
    {
        var place = mentioned with { Span = default, Text = mentioned.Name ?? mentioned.Text };
        return Remember(_places, place, () =>
        {
            var content = Content(place);
            return _findPlace.With(content).Find() ?? AddPlace(place, content);
        });
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_findCoder, _addCoder, _findSource, _addSource, _findActor, _addActor, _findPlace, _addPlace, _addExtent])
        {
            statement.Dispose();
        }
    }

    private long AddPlace(RecordPlace place, ReadOnlySpan<byte> content)
    {
        var id = Added(_addPlace.With(content).With(place.Text).With(place.GeoNames).With(place.Country).With(place.Admin1).With(place.Latitude).With(place.Longitude).With(place.RadiusKm)
            .With(place.Relation).With(place.AcledPrecision).With(place.UcdpPrecision).With(place.Geometry));
        if (PlaceBox.Around(place) is { } box)
        {
            _addExtent.With(id).With(box.MinLongitude).With(box.MaxLongitude).With(box.MinLatitude).With(box.MaxLatitude).Run();
        }

        return id;
    }

    /// <summary>A fingerprint of everything that makes two extents one: geometries are too long for a key.</summary>
    private static ReadOnlySpan<byte> Content(RecordPlace place)
    {
        const int FingerprintBytes = 16;
        var content = string.Create(CultureInfo.InvariantCulture, $"{place.Text}\n{place.GeoNames}\n{place.Country}\n{place.Admin1}\n{place.Latitude:R}\n{place.Longitude:R}\n{place.RadiusKm:R}\n{place.Relation}\n{place.AcledPrecision}\n{place.UcdpPrecision}\n{place.Geometry}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, FingerprintBytes);
    }

    private static long Remember<TKey>(Dictionary<TKey, long> known, TKey key, Func<long> look)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var id))
        {
            id = look();
            if (known.Count >= MostRemembered)
            {
                known.Clear();
            }

            known.Add(key, id);
        }

        return id;
    }

    private long Added(Statement insert)
    {
        insert.Run();
        return raw.sqlite3_last_insert_rowid(database);
    }
}
