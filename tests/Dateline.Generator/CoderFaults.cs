using Dateline.Events;
using Dateline.Gazetteers;
using NodaTime;

namespace Dateline.Generator;

/// <summary>Gives a mention the faults of the coder, at the rates that were measured on its held-out gold reports.</summary>
internal sealed class CoderFaults(Random random, InventedWorld world)
{
    private const double OfType = 0.08;
    private const double OfStatus = 0.12;
    private const double OfActor = 0.40;
    private const double OfPlace = 0.40;
    private const double OfTime = 0.20;

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    public PlannedMention Read(PlannedMention mention) => mention with
    {
        Type = Fails(OfType) ? InventedWorld.EventTypes[random.Next(InventedWorld.EventTypes.Count)] : mention.Type,
        Status = Fails(OfStatus) ? Statuses[random.Next(Statuses.Length)] : mention.Status,
        Actor = Fails(OfActor) ? WrongParty() : mention.Actor,
        Recipient = Fails(OfActor) ? WrongParty() : mention.Recipient,
        Place = Fails(OfPlace) ? WrongPlace(mention.Place!) : mention.Place,
        Day = Fails(OfTime) ? WrongDay(mention.Day!.Value) : mention.Day,
    };

    /// <summary>Half of the faults are something missed, half something else.</summary>
    private InventedParty? WrongParty() => random.Next(2) == 0 ? null : world.Parties[random.Next(world.Parties.Count)];

    private Place? WrongPlace(Place place) => random.Next(2) == 0 ? null
        : world.Places.Where(other => other.Admin1 == place.Admin1).ElementAt(random.Next(14));

    private LocalDate? WrongDay(LocalDate day) => random.Next(2) == 0 ? null : day.PlusDays(random.Next(-10, 11));

    private bool Fails(double rate) => random.NextDouble() < rate;
}
