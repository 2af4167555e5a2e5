using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Records;
using Dateline.Lexicons;
using Dateline.Store.Queries;
using NodaTime;

namespace Dateline.Exports.Stored;

/// <summary>One event on its way into a format, with what several formats ask of it.</summary>
/// <param name="ShowsStatus">Whether a status was asked for, so that rows of a format of facts must tell theirs.</param>
public sealed record ExportRow(StoredEvent Event, ExportTables Tables, bool ShowsStatus)
{
    /// <summary>Numbers of fifteen digits are exact in every program that reads numbers as doubles.</summary>
    private const ulong NumbersOfEvents = 1_000_000_000_000_000;

    public RecordEvent Told => Event.Told;

    public RecordPlace? Place => Event.Place;

    /// <summary>The country of the place.</summary>
    public Country? Country => Place?.Country is { } code ? Tables.Countries.ByCode(code) : null;

    public CountryNumbers Numbers => Tables.Numbers(Place?.Country);

    /// <summary>Who does it. Where nobody is told to whom, and two kinds of armed parties do it, they do it to each other.</summary>
    public IReadOnlyList<RecordActor> SideA => IsMutual ? [.. Told.Actors.Where(actor => KindOf(actor) == KindOf(Told.Actors[0]))] : Told.Actors;

    /// <summary>To whom it is done, or the other side.</summary>
    public IReadOnlyList<RecordActor> SideB => IsMutual ? [.. Told.Actors.Where(actor => KindOf(actor) != KindOf(Told.Actors[0]))] : Told.Recipients;

    public bool IsAgainstCivilians => SideB.Count > 0 && SideB.All(actor => KindOf(actor) == "civilians");

    public AcledRow? Acled => Tables.Acled(Told.Type, Told.Mode, IsAgainstCivilians);

    /// <summary>The first day of the event; where no time is told, the day of publication.</summary>
    public LocalDate? Day => Told.Time?.From ?? Told.Time?.To ?? Published;

    public LocalDate? LastDay => Told.Time?.To ?? Told.Time?.From ?? Published;

    public bool HasTime => Told.Time is { } time && (time.From ?? time.To) is not null;

    /// <summary>Days from the first to the last, 1 for one day.</summary>
    public int Days => Day is { } first && LastDay is { } last ? Math.Max(1, Period.DaysBetween(first, last) + 1) : 1;

    /// <summary>Of the first report.</summary>
    public LocalDate? Published => Event.Mentions.Select(mention => mention.Report.Record.Published).Where(day => day is not null).Min();

    /// <summary>The outlets, or the keys of reports without one, each once.</summary>
    public IEnumerable<string> Publishers => Event.Mentions.Select(mention => mention.Report.Record.Publisher ?? mention.Report.Record.Key).Distinct(StringComparer.Ordinal);

    /// <summary>Who says it, innermost, each once.</summary>
    public IEnumerable<string> Speakers => Event.Mentions.Select(mention => mention.Speaker?.Name).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Lowest, middle and highest count of dead; null where no mention tells one.</summary>
    public (int Low, int Best, int High)? Dead
    {
        get
        {
            RecordSize[] counts = [.. Event.Mentions.SelectMany(mention => mention.Event.Sizes).Where(size => size.Kind == "dead").OrderBy(size => size.Low)];
            return counts.Length == 0 ? null : (counts[0].Low, counts[(counts.Length - 1) / 2].Low, counts.Max(size => size.High ?? size.Low));
        }
    }

    /// <summary>A number of the event that only depends on its id.</summary>
    public string Number => (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(Event.Id))) % NumbersOfEvents).ToString(CultureInfo.InvariantCulture);

    public string Status => Told.Negated ? Told.Status + " not to happen" : Told.Status;

    /// <summary>state, group, civilians or empty. A country by itself is its state.</summary>
    public string KindOf(RecordActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Sector is not null ? Tables.Party(actor.Sector).Kind : Tables.ByActorCode(actor.Code) is not null ? "state" : "";
    }

    private bool IsMutual => Told is { Recipients.Count: 0, Actors.Count: > 1 } && Told.Actors.All(actor => KindOf(actor) is "state" or "group") && Told.Actors.Any(actor => KindOf(actor) != KindOf(Told.Actors[0]));
}
