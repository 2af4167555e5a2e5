using Dateline.Store;

namespace Dateline.Cli.Running;

/// <summary>What became of one report on its way to the store.</summary>
/// <param name="Storable">Null where it failed, or where it need not be coded because the store holds it.</param>
/// <param name="Failure">Why, or null.</param>
internal sealed record IngestedReport(string Input, int InputsDone, int Characters, StorableReport? Storable, string? Failure);
