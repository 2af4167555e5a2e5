using Dateline.Gazetteers;
using NodaTime;

namespace Dateline.Generator;

/// <summary>Places, parties, outlets and events that do not exist. The same seed gives the same world.</summary>
internal sealed class InventedWorld
{
    private const int Regions = 24;
    private const int PlacesOfRegion = 14;
    private const int PartiesOfRegion = 4;

    /// <summary>Share of the events that happen in two hot spots: like events, days apart, at one place.</summary>
    private const double ShareOfHotSpots = 0.2;

    private const double ShareAnnounced = 0.25;
    private const int DaysOfWorld = 360;

    private static readonly LocalDate FirstDay = new(2019, 1, 1);
    private static readonly string[] Countries = ["ML", "SY", "CO", "UA", "MM", "SD", "YE", "CD", "IQ", "LY", "NG", "PH"];
    private static readonly string[] Sectors = ["MIL", "REB", "COP", "OPP", "CVL", "GOV"];
    private static readonly string[] Types = ["ASSAULT", "PROTEST", "CONSULT", "RETREAT", "COERCE", "AID"];

    private readonly Random _random;

    public InventedWorld(int seed, int events)
    {
        _random = new(seed);
        var names = new InventedNames(_random);
        Places = [.. Enumerable.Range(0, Regions).SelectMany(region => PlacesIn(region, names))];
        Parties = [.. Enumerable.Range(0, Regions).SelectMany(region => Enumerable.Range(0, PartiesOfRegion).Select(_ => new InventedParty(names.Next() + " " + Pick(["Front", "Brigade", "Union", "Movement", "Guard", "Council"]), Countries[region % Countries.Length], Pick(Sectors), region)))];
        Outlets = [.. Enumerable.Range(0, 40).Select(i => names.Next() + " " + Pick(["Post", "Herald", "Radio", "Times", "Online"]))];
        Agencies = [.. Enumerable.Range(0, 4).Select(_ => names.Next() + " News Agency")];
        Boilerplate = [.. Outlets.Select(outlet => $"{outlet} is read in {_random.Next(20, 90)} towns, follow our reporters for the latest news from the {names.Next()} desk and write to us at any time of the day.")];
        Events = [.. Enumerable.Range(0, events).Select(Event).OrderBy(item => item.Day).ThenBy(item => item.Id)];
    }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<InventedParty> Parties { get; }

    public IReadOnlyList<string> Outlets { get; }

    public IReadOnlyList<string> Agencies { get; }

    /// <summary>What each outlet writes under its reports: a run of words that hundreds of reports share and that makes no copies.</summary>
    public IReadOnlyList<string> Boilerplate { get; }

    /// <summary>After this day no report is published; what is due later is open.</summary>
    public static LocalDate LastDay => FirstDay.PlusDays(DaysOfWorld);

    /// <summary>By day.</summary>
    public IReadOnlyList<InventedEvent> Events { get; }

    public static IReadOnlyList<string> EventTypes => Types;

    private InventedEvent Event(int id)
    {
        var isHot = _random.NextDouble() < ShareOfHotSpots;
        var region = isHot ? _random.Next(2) : _random.Next(Regions);
        var place = Places[(region * PlacesOfRegion) + (isHot ? 0 : _random.Next(PlacesOfRegion))];
        var (first, second) = TwoParties(region);
        var type = isHot ? "ASSAULT" : Pick(Types);
        var announced = !isHot && _random.NextDouble() < ShareAnnounced;
        var outcome = !announced ? "happened" : Pick(["happened", "happened", "contradicted", "partly", "expired", "open"]);
        var dead = type is "ASSAULT" or "COERCE" && _random.NextDouble() < 0.7 ? _random.Next(1, 60) : (int?)null;
        return new(id, type, place, FirstDay.PlusDays(outcome == "open" ? DaysOfWorld + _random.Next(20, 80) : _random.Next(10, DaysOfWorld)), first, second, dead, announced, outcome);
    }

    private (InventedParty First, InventedParty Second) TwoParties(int region)
    {
        var first = _random.Next(PartiesOfRegion);
        var second = (first + 1 + _random.Next(PartiesOfRegion - 1)) % PartiesOfRegion;
        return (Parties[(region * PartiesOfRegion) + first], Parties[(region * PartiesOfRegion) + second]);
    }

    private IEnumerable<Place> PlacesIn(int region, InventedNames names)
    {
        var (latitude, longitude) = (Math.Round((_random.NextDouble() * 60) - 20, 3), Math.Round((_random.NextDouble() * 160) - 60, 3));
        var province = names.Next();
        for (var i = 0; i < PlacesOfRegion; i++)
        {
            yield return new((region * PlacesOfRegion) + i, 9_000_000 + (region * PlacesOfRegion) + i, names.Next(), PlaceKind.Settlement, Countries[region % Countries.Length], province, null, latitude + Shift(), longitude + Shift(), 5_000) { RadiusKm = 4 };
        }

        double Shift() => Math.Round((_random.NextDouble() * 2) - 1, 3);
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}

/// <param name="Region">Where it acts.</param>
internal sealed record InventedParty(string Name, string Country, string Sector, int Region);

/// <param name="Outcome">happened, contradicted, partly, expired or open; of an event that was not announced: happened.</param>
internal sealed record InventedEvent(int Id, string Type, Place Place, LocalDate Day, InventedParty Actor, InventedParty Recipient, int? Dead, bool IsAnnounced, string Outcome);
