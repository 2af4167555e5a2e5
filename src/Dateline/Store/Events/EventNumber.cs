namespace Dateline.Store.Events;

/// <summary>The number of an event as it is now, whatever number it was asked for by.</summary>
internal static class EventNumber
{
    /// <summary>0 where there is no such event.</summary>
    public static long Now(StoreFile store, long number)
    {
        // A redirect may lead to an event that went into another later.
        var seen = new HashSet<long>();
        while (seen.Add(number) && store.Connection.Number($"SELECT count(*) FROM account WHERE event = {number}") == 0)
        {
            number = store.Connection.Number($"SELECT event FROM event_redirect WHERE old = {number}");
        }

        return store.Connection.Number($"SELECT count(*) FROM account WHERE event = {number}") == 0 ? 0 : number;
    }
}
