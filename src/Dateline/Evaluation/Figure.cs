namespace Dateline.Evaluation;

/// <summary>One measured number: its name as the scoring scripts call it, and its value from 0 to 1 unless the name says otherwise.</summary>
public sealed record Figure(string Name, double Value);
