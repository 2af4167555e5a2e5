namespace Dateline.Cli.Running;

/// <summary>What became of one input on its way to the output.</summary>
/// <param name="InputsDone">How many inputs were read to their end before it.</param>
/// <param name="Characters">Length of its text.</param>
/// <param name="Record">The written fragment; empty where the input failed.</param>
/// <param name="Failure">Why, or null.</param>
internal sealed record CodedReport(string Input, int InputsDone, int Characters, ReadOnlyMemory<byte> Record, int Events, string? Failure);
