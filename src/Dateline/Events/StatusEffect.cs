namespace Dateline.Events;

/// <summary>What a governing word makes of the event under it: one of the statuses, the governor's own status, or nothing.</summary>
/// <param name="Kind">Whether <see cref="Status"/> is meant, the governor's status, or the event's own words.</param>
/// <param name="Negated">Whether the event is one that should not, or is feared not to, happen.</param>
internal readonly record struct StatusEffect(StatusEffectKind Kind, Status Status, bool Negated)
{
    public static readonly StatusEffect Own = new(StatusEffectKind.Own, default, false);

    public static readonly StatusEffect Same = new(StatusEffectKind.Same, default, false);

    public static StatusEffect Of(Status status) => new(StatusEffectKind.Fixed, status, false);

    public static bool TryParse(string text, out StatusEffect effect)
    {
        effect = text switch { "own" => Own, "same" => Same, _ => default };
        if (effect.Kind != StatusEffectKind.Fixed)
        {
            return true;
        }

        var negated = text.EndsWith("-not", StringComparison.Ordinal);
        var known = Enum.TryParse<Status>(negated ? text[..^4] : text, ignoreCase: true, out var status) && !char.IsAsciiDigit(text[0]);
        effect = new(StatusEffectKind.Fixed, status, negated);
        return known;
    }
}

internal enum StatusEffectKind : byte
{
    Fixed,
    Same,
    Own,
}
