using NodaTime;

namespace Dateline.Lexicons;

/// <summary>A political actor with a name of its own: a person in office, a body, an armed group.</summary>
/// <param name="Rows">What it was when; several where the office changed. In the order of the file.</param>
public sealed record Actor(string Name, ActorKind Kind, IReadOnlyList<ActorRow> Rows)
{
    /// <summary>The row that holds on a day: the one whose window holds it with the latest start, else the last that had begun by then, else the first.</summary>
    /// <param name="day">Null where the day is unknown: the last row then.</param>
    public ActorRow On(LocalDate? day)
    {
        if (day is not { } date)
        {
            return Rows[^1];
        }

        ActorRow? best = null;
        var (bestHolds, bestFrom) = (false, LocalDate.MinIsoValue);
        foreach (var row in Rows)
        {
            var from = row.From ?? LocalDate.MinIsoValue;
            var holds = from <= date && (row.To is null || date <= row.To);
            if (from <= date && (best is null || (holds && !bestHolds) || (holds == bestHolds && from >= bestFrom)))
            {
                (best, bestHolds, bestFrom) = (row, holds, from);
            }
        }

        return best ?? Rows[0];
    }
}

/// <summary>One line of the actor table.</summary>
/// <param name="Code">PLOVER country or organisation code.</param>
/// <param name="Sector">PLOVER sector, empty where none is known.</param>
/// <param name="From">First day, null when open.</param>
/// <param name="To">Last day, null when open.</param>
/// <param name="Provenance">Where the row came from.</param>
public sealed record ActorRow(int Line, string Code, string Sector, LocalDate? From, LocalDate? To, string Provenance)
{
    public bool Holds(LocalDate date) => (From is null || From <= date) && (To is null || date <= To);
}
