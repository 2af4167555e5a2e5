namespace Dateline.Events.Ontologies;

/// <summary>One condition of a trigger line, as written: "obj", "!obj:deal|pact", "subj@actor", "in:attack|blast".</summary>
/// <param name="Slot">What is looked at: subj, obj, owner, mod, comp, light, when, xcomp, ccomp, not, passive, party, martial, toplace, prep, or the name of a preposition.</param>
/// <param name="Words">Lemmas one of which must stand in the slot; empty where only a class or presence is asked for.</param>
/// <param name="Class">Name of the noun class after '@', or null.</param>
public sealed record TriggerCondition(string Slot, bool IsNegated, IReadOnlySet<string> Words, string? Class)
{
    public static TriggerCondition Parse(string text)
    {
        var negated = text.StartsWith('!');
        var body = negated ? text[1..] : text;
        if (body.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
        {
            return new(body[..at], negated, new HashSet<string>(), body[(at + 1)..]);
        }

        if (body.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            return new(body[..colon], negated, body[(colon + 1)..].Split('|').ToHashSet(StringComparer.Ordinal), null);
        }

        return new(body, negated, new HashSet<string>(), null);
    }
}
