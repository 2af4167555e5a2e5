namespace Dateline.Cli.Running;

/// <summary>What became of one input on its way to the output.</summary>
/// <param name="Record">The written fragment; empty where the input failed.</param>
/// <param name="Failure">Why, or null.</param>
/// <param name="Share">How much of all input is read up to here, 0 to 1; null where that cannot be known.</param>
internal sealed record CodedReport(string Input, ReadOnlyMemory<byte> Record, int Events, string? Failure, double? Share);
