namespace Dateline.Store;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>How long a writer waits for another one. Batches are written in far less than a second, so that a longer wait means a program that hangs.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
