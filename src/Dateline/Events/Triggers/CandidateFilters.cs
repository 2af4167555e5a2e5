using Dateline.Syntax;

namespace Dateline.Events.Triggers;

/// <summary>Rules that take a candidate away because another one tells the same event. Each is one sentence of the rulings.</summary>
internal static class CandidateFilters
{
    /// <summary>In order; the name stands in docs/design/events.md.</summary>
    public static IReadOnlyList<(string Name, Func<IReadOnlyList<TriggerCandidate>, Arguments, TriggerCandidate, bool> Drops)> All { get; } =
    [
        ("verb-of-its-noun", IsVerbOfItsNoun),
        ("killed-in-the-blast", IsCauseOfHarm),
        ("attack-that-killed", IsHarmOfAttack),
        ("participle-of-harm", IsParticipleOfHarm),
        ("ability", IsAbility),
    ];

    /// <summary>A word that tells another word's event in one of its senses tells none of its own in the others.</summary>
    public static IReadOnlyList<TriggerCandidate> Apply(IReadOnlyList<TriggerCandidate> candidates, Arguments arguments)
    {
        var dropped = candidates.Where(candidate => All.Any(rule => rule.Drops(candidates, arguments, candidate))).Select(c => c.Token).ToHashSet();
        return dropped.Count == 0 ? candidates : [.. candidates.Where(c => !dropped.Contains(c.Token))];
    }

    /// <summary>"Signed an agreement", "carried out an attack": the noun is the trigger.</summary>
    private static bool IsVerbOfItsNoun(IReadOnlyList<TriggerCandidate> all, Arguments arguments, TriggerCandidate candidate) =>
        candidate.Line.IsVerb && arguments.Objects(candidate.Token) is var objects && all.Any(other => !other.Line.IsVerb && other.Line.Type == candidate.Line.Type && objects.Contains(other.Token));

    /// <summary>"Killed in a blast", "died in the attack": the harm is the trigger, not its cause.</summary>
    private static bool IsCauseOfHarm(IReadOnlyList<TriggerCandidate> all, Arguments arguments, TriggerCandidate candidate)
    {
        if (candidate.Line.IsVerb)
        {
            return false;
        }

        var head = arguments.Sentence[candidate.Token].Head;
        return head >= 0 && arguments.Sentence[candidate.Token].Relation.IsOblique() && (arguments.HasCase(candidate.Token, "in") || arguments.HasCase(candidate.Token, "by") || arguments.HasCase(candidate.Token, "during"))
            && all.Any(other => other.Token == head && other.Line.IsVerb && other.Line.Type == candidate.Line.Type && IsHarm(arguments.Sentence[head]));
    }

    /// <summary>"The attack killed four": one event on the attack; of "killed by gunfire" the harm is the trigger.</summary>
    private static bool IsHarmOfAttack(IReadOnlyList<TriggerCandidate> all, Arguments arguments, TriggerCandidate candidate) =>
        candidate.Line.IsVerb && IsHarm(arguments.Sentence[candidate.Token]) && !arguments.IsPassive(candidate.Token) && arguments.Subjects(candidate.Token) is var subjects
        && all.Any(other => !other.Line.IsVerb && other.Line.Type == candidate.Line.Type && subjects.Contains(other.Token));

    /// <summary>"Opened fire, killing two": one event on the first verb.</summary>
    private static bool IsParticipleOfHarm(IReadOnlyList<TriggerCandidate> all, Arguments arguments, TriggerCandidate candidate)
    {
        var token = arguments.Sentence[candidate.Token];
        return candidate.Line.IsVerb && IsHarm(token) && token.Xpos == Xpos.VBG && token.Relation is Relation.Advcl or Relation.Conj or Relation.Acl
            && all.Any(other => other.Token != candidate.Token && other.Line.Type == candidate.Line.Type && (other.Token == token.Head || other.Token < candidate.Token && arguments.Sentence.IsUnder(other.Token, Math.Max(0, token.Head))));
    }

    /// <summary>"The capacity to attack" is no event.</summary>
    private static bool IsAbility(IReadOnlyList<TriggerCandidate> all, Arguments arguments, TriggerCandidate candidate)
    {
        var token = arguments.Sentence[candidate.Token];
        return candidate.Line.IsVerb && token.Relation is Relation.Acl or Relation.Xcomp && token.Head >= 0 && arguments.Sentence[token.Head].Lemma is "ability" or "capacity" or "capability" or "able" or "unable" or "capable";
    }

    private static bool IsHarm(Token token) => token.Lemma is "kill" or "wound" or "injure" or "die" or "hurt" or "leave" or "maim" or "destroy" or "perish";
}
