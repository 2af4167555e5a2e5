using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events.Roles;

/// <summary>
/// Which time of a sentence belongs to which of its events: the time in an event's clause, and that of the event it is told with in one clause
/// ("killed in an attack on Monday"). The time at which somebody said it is no event's.
/// </summary>
internal sealed class TimeLinker(EventContext context, Ontology ontology)
{
    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal) { "say", "tell", "report", "add", "announce", "state", "quote", "note", "claim", "declare", "explain", "reveal", "comment", "confirm", "insist" };

    /// <summary>What stands after one of these is told as background: it has a time of its own.</summary>
    private static readonly HashSet<string> Background = new(StringComparer.Ordinal) { "after", "before", "since", "following", "despite", "until", "ahead", "prior", "if", "although", "though", "because" };

    /// <summary>What a stretch of time stands after when it dates an event: "for three days", "within 48 hours".</summary>
    private static readonly HashSet<string> Stretches = new(StringComparer.Ordinal) { "for", "over", "in", "within", "during", "throughout" };

    /// <summary>One time or null a trigger, in their order. Events of different status are never told as of one time.</summary>
    public IReadOnlyList<Timex?> Read(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, IReadOnlyList<Status> statuses)
    {
        var times = new Timex?[triggers.Count];
        foreach (var timex in context.Times)
        {
            if (timex.Sentence == sentence.Index && Tells(sentence, timex) && Owner(sentence, triggers, timex) is >= 0 and var owner && (times[owner] is not { } taken || IsFiner(timex, taken)))
            {
                times[owner] = timex;
            }
        }

        Share(sentence, triggers, statuses, times);
        ShareByVerb(sentence, triggers, times);
        return times;
    }

    /// <summary>Words for the present and the future, a measure before a noun ("the 17-day offensive"), and times that come again date no event.</summary>
    private static bool Tells(Sentence sentence, Timex timex) => timex.Type switch
    {
        TimexType.Date => timex.Value is not ("PRESENT_REF" or "FUTURE_REF") && (timex.Value != "PAST_REF" || sentence[timex.First].Upos != Upos.Adj),
        TimexType.Time => true,
        TimexType.Duration => timex.From is not null || (timex.First > 0 && Stretches.Contains(sentence[timex.First - 1].Lower)),
        _ => false,
    };

    private static bool IsFiner(Timex timex, Timex taken) => timex.Grain != TimeGrain.Unknown && (taken.Grain == TimeGrain.Unknown || timex.Grain < taken.Grain);

    /// <summary>Index of the trigger whose clause the time stands in, or −1.</summary>
    private static int Owner(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, Timex timex)
    {
        var top = Top(sentence, timex);
        for (var t = sentence[top].Head; t >= 0; t = sentence[t].Head)
        {
            if (Index(triggers, t) is >= 0 and var own)
            {
                return own;
            }

            if (sentence[t].Upos is Upos.Verb or Upos.Aux)
            {
                if (SpeechVerbs.Contains(sentence[t].Lemma) && sentence.Child(t, Relation.NsubjPass) < 0)
                {
                    // "Nine were killed when gunmen came on Monday, police said": what stands before the speaker is what is said.
                    return sentence.Child(t, Relation.Ccomp) is >= 0 and var said && said < t && top < t
                        ? Index(triggers, said) is >= 0 and var whole ? whole : Below(sentence, triggers, said, top)
                        : -1;
                }

                // "The blast, which happened at ten", "were killed when gunmen came at ten": the clause of a noun dates the noun, one told with a verb the verb.
                var below = Below(sentence, triggers, t, top);
                if (below >= 0 || (sentence[t].Relation is not (Relation.AclRelcl or Relation.Acl) && (IsBackground(sentence, t) || !IsTold(sentence, t))))
                {
                    return below;
                }
            }
        }

        return Below(sentence, triggers, sentence.Root, top);
    }

    private static int Top(Sentence sentence, Timex timex)
    {
        var top = timex.First;
        while (sentence[top].Head is var head && head >= timex.First && head < timex.End)
        {
            top = head;
        }

        return top;
    }

    /// <summary>The trigger nearest to the time that hangs under a verb without another verb between: "carried out strikes on Monday".</summary>
    private static int Below(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, int verb, int timex)
    {
        var best = -1;
        for (var i = 0; i < triggers.Count; i++)
        {
            if (IsInClause(sentence, triggers[i].Token, verb) && (best < 0 || Distance(sentence, triggers[i].Token, timex) < Distance(sentence, triggers[best].Token, timex)))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>In tokens; a second verb ("and seized") is further than all of its clause.</summary>
    private static int Distance(Sentence sentence, int token, int timex) => Math.Abs(token - timex) + (sentence[token].Relation == Relation.Conj ? sentence.Count : 0);

    private static bool IsInClause(Sentence sentence, int token, int verb)
    {
        if (IsBackground(sentence, token))
        {
            return false;
        }

        for (var t = sentence[token].Head; t >= 0; t = sentence[t].Head)
        {
            if (t == verb)
            {
                return true;
            }

            if (sentence[t].Upos == Upos.Verb || IsBackground(sentence, t))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBackground(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation is Relation.Case or Relation.Mark && Background.Contains(sentence[child].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A trigger without a time takes that of the trigger over it, else of the one under it.</summary>
    private void Share(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, IReadOnlyList<Status> statuses, Timex?[] times)
    {
        var stated = (Timex?[])times.Clone();
        var over = new int[triggers.Count];
        for (var i = 0; i < over.Length; i++)
        {
            over[i] = Over(sentence, triggers, triggers[i].Token) is >= 0 and var above && statuses[above] == statuses[i] && !IsTopic(sentence, triggers[i], triggers[above]) ? above : -1;
            times[i] ??= over[i] >= 0 ? stated[over[i]] : null;
        }

        for (var i = 0; i < over.Length; i++)
        {
            if (over[i] >= 0)
            {
                times[over[i]] ??= stated[i];
            }
        }
    }

    /// <summary>"Police foiled an attack on Monday and seized arms": a second verb has the time of the first, whatever event that tells.</summary>
    private static void ShareByVerb(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, Timex?[] times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] is null && sentence[triggers[i].Token].Relation == Relation.Conj && IsTold(sentence, triggers[i].Token))
            {
                var verb = sentence[triggers[i].Token].Head;
                for (var k = 0; k < i && times[i] is null; k++)
                {
                    times[i] = sentence[triggers[k].Token].Head == verb && times[k] is { } told && told.First < triggers[i].Token ? told : null;
                }
            }
        }
    }

    /// <summary>What a verbal act is about ("condemned the attack") is of another time.</summary>
    private bool IsTopic(Sentence sentence, TriggerCandidate trigger, TriggerCandidate over) =>
        ontology[over.Line.Type].Quad is 1 or 3 && over.Line.Type != trigger.Line.Type && sentence[trigger.Token].Relation is not (Relation.Conj or Relation.Advcl or Relation.Xcomp);

    /// <summary>The trigger that another is told with: its verb, or the first of two verbs with one subject; −1 where a clause of its own begins between them.</summary>
    private static int Over(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, int token)
    {
        for (var t = token; sentence[t].Head >= 0; t = sentence[t].Head)
        {
            if (IsBackground(sentence, t) || !IsTold(sentence, t))
            {
                return -1;
            }

            if (Index(triggers, sentence[t].Head) is >= 0 and var over)
            {
                return over;
            }
        }

        return -1;
    }

    private static bool IsTold(Sentence sentence, int token) => sentence[token].Relation switch
    {
        Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.NsubjPass or Relation.Compound or Relation.Appos => true,
        Relation.Conj or Relation.Xcomp => true,
        Relation.Advcl when sentence.Child(token, Relation.Advmod) is var when and >= 0 && sentence[when].Lower == "when" => true,
        Relation.Advcl when sentence.Child(token, Relation.Mark) is var mark and >= 0 && sentence[mark].Lower is "when" or "as" or "while" => true,
        Relation.Advcl => sentence.Child(token, Relation.Nsubj) < 0 && sentence.Child(token, Relation.NsubjPass) < 0,
        _ => false,
    };

    private static int Index(IReadOnlyList<TriggerCandidate> triggers, int token)
    {
        for (var i = 0; i < triggers.Count; i++)
        {
            if (triggers[i].Token == token)
            {
                return i;
            }
        }

        return -1;
    }
}
