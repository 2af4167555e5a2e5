namespace Dateline.Corroboration.Joining;

/// <summary>What an account is filed under: two accounts of one event nearly always share one of these.</summary>
internal static class JoinKeys
{
    /// <summary>Two periods, half a period apart, so that days half a period apart share one.</summary>
    private const int DaysOfPeriod = 16;

    private const int FewestNames = 3;

    public static IReadOnlyList<ulong> Of(Account account)
    {
        var keys = new HashSet<ulong>();
        var days = account.Days.Values.Take(3).Select(item => item.Value).ToArray();
        var parties = account.Actors.Values.Concat(account.Recipients.Values).Select(item => Hash(item.Value)).Distinct().ToArray();
        var cells = account.Places.Values.SelectMany(item => Cells(item.Value)).Distinct().ToArray();
        var named = days.Length > 0 ? days : account.Published is { } published ? [published] : [0];
        var periods = named.SelectMany(day => (ulong[])[1 + (ulong)(2 * (day / DaysOfPeriod)), (ulong)(2 * ((day + (DaysOfPeriod / 2)) / DaysOfPeriod))]).Distinct().ToArray();
        Pairs(1, days.Select(day => (ulong)day), cells);
        Pairs(2, days.Select(day => (ulong)day), parties);
        Pairs(3, days.Select(day => (ulong)day), account.Names.Take(FewestNames).Select(name => (ulong)name));
        Pairs(4, periods, from cell in cells.Where((_, i) => i % 2 == 0) from party in parties select Mix(cell, party));
        Pairs(5, periods, from a in parties from b in parties where a < b select Mix(a, b));
        Pairs(6, periods, from a in account.Names.Take(FewestNames) from b in account.Names.Take(FewestNames) where a < b select Mix(a, b));
        return [.. keys];

        void Pairs(ulong kind, IEnumerable<ulong> times, IEnumerable<ulong> others)
        {
            foreach (var time in times)
            {
                foreach (var other in others)
                {
                    keys.Add(Mix(Mix(kind, time), other));
                }
            }
        }
    }

    /// <summary>Squares of a degree in two grids, half a square apart, so that places up to half a degree apart share one.</summary>
    private static IEnumerable<ulong> Cells(ToldPlace place) =>
        [Cell(1, place.Latitude, place.Longitude), Cell(2, place.Latitude + 0.5, place.Longitude + 0.5)];

    private static ulong Cell(ulong grid, double latitude, double longitude) => Mix(grid, Mix((ulong)(long)Math.Floor(latitude), (ulong)(long)Math.Floor(longitude)));

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ char.ToLowerInvariant(character)) * 1099511628211;
        }

        return hash;
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var hash = (a * 0x9E3779B97F4A7C15UL) ^ ulong.RotateLeft(b * 0xC2B2AE3D27D4EB4FUL, 29);
        return (hash ^ (hash >> 32)) * 0xFF51AFD7ED558CCDUL;
    }
}
