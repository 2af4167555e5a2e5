namespace Dateline.Times;

/// <summary>Tokens that a rule reads as a time expression, and what it stands for.</summary>
internal readonly record struct TimeMatch(int First, int End, TimeValue Value);
