namespace Dateline.Mentions;

/// <summary>A proper name in a sentence: tokens <paramref name="First"/> up to <paramref name="End"/>.</summary>
/// <param name="Kind">Person, Organisation, Place, Miscellaneous (events, works, nationalities: "Russian", "Sunni").</param>
public readonly record struct NameSpan(int First, int End, MentionKind Kind);
