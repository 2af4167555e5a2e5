namespace Dateline.Evaluation;

/// <summary>A report of a corpus as it is handed to the coder.</summary>
/// <param name="Published">ISO date, or null.</param>
public sealed record ReportInput(string Key, string Text, string? Title = null, string? Published = null, string? Publisher = null);
