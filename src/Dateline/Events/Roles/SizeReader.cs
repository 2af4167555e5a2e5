using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Reads how many were killed, hurt, arrested, displaced: figures, number words, "at least", "between ... and", "dozens".</summary>
internal sealed class SizeReader(EventContext context, NounClasses classes, IReadOnlyList<TriggerCandidate> candidates)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["kill"] = "dead", ["die"] = "dead", ["slay"] = "dead", ["murder"] = "dead", ["massacre"] = "dead", ["execute"] = "dead", ["dead"] = "dead", ["death"] = "dead", ["fatality"] = "dead", ["behead"] = "dead", ["perish"] = "dead",
        ["wound"] = "injured", ["injure"] = "injured", ["hurt"] = "injured",
        ["arrest"] = "arrested", ["detain"] = "arrested", ["capture"] = "arrested", ["jail"] = "arrested",
        ["toll"] = "dead", ["life"] = "dead", ["displace"] = "displaced", ["uproot"] = "displaced", ["homeless"] = "displaced", ["flee"] = "displaced", ["evacuate"] = "displaced", ["kidnap"] = "abducted", ["abduct"] = "abducted", ["release"] = "freed", ["free"] = "freed", ["rescue"] = "freed",
    };

    /// <summary>Verbs over the harm that say what became of people: "left 14 dead", "claimed the lives of 17", "the toll rose to 31".</summary>
    private static readonly string[] LossVerbs = ["leave", "claim", "cost", "take", "lose"];

    public IReadOnlyList<EventSize> Read(TriggerCandidate candidate, Arguments arguments)
    {
        var sentence = arguments.Sentence;
        var sizes = new List<EventSize>();
        for (var t = 0; t < sentence.Count; t++)
        {
            var kind = Kinds.GetValueOrDefault(sentence[t].Lemma);
            if (kind is null || !BelongsTo(sentence, t, candidate))
            {
                continue;
            }

            if (Own(sentence, t) is { } own)
            {
                Add(own);
                continue;
            }

            foreach (var person in People(sentence, t, arguments))
            {
                if (IsPeople(sentence, person) && Count(sentence, person) is { } count)
                {
                    Add(count);
                }
            }

            void Add(Quantity count)
            {
                var span = sentence.SpanOf(count.First, count.End);
                if (!sizes.Exists(s => s.Kind == kind && s.Span == span))
                {
                    sizes.Add(new(kind, count.Low, count.High, span, context.Document.Raw.Slice(span), context.Attributions.Innermost(span)?.Id));
                }
            }
        }

        return sizes;
    }

    /// <summary>Who was harmed by the tree.</summary>
    private static IReadOnlyList<int> People(Sentence sentence, int harm, Arguments arguments)
    {
        var head = sentence[harm].Head;
        switch (sentence[harm].Lemma)
        {
            case "life":
                return head >= 0 && LossVerbs.Contains(sentence[head].Lemma) ? arguments.Prepositional(harm, "of") : [];
            case "toll":
                return head < 0 ? [] : arguments.Prepositional(head, "to") is { Count: > 0 } goal ? goal : arguments.Prepositional(head, "at");
        }

        if (sentence[harm].Upos == Upos.Verb && sentence[harm].Relation != Relation.Amod)
        {
            return arguments.Objects(harm) is { Count: > 0 } objects ? objects : arguments.Subjects(harm);
        }

        // "14 people dead": the state stands after its people; "left several people wounded" may hang on the verb.
        return sentence[harm].Relation is Relation.Amod or Relation.Acl && head >= 0 && head < harm ? [head]
            : head >= 0 && LossVerbs.Contains(sentence[head].Lemma) && arguments.Objects(head) is { Count: > 0 } left ? left
            : arguments.Prepositional(harm, "of");
    }

    /// <summary>The number right before the harm and its own: "12 dead", "three fatalities", "and dozens injured".</summary>
    private Quantity? Own(Sentence sentence, int harm)
    {
        if (harm > 0 && sentence[harm].Xpos is not (Xpos.VBD or Xpos.VB or Xpos.VBP or Xpos.VBZ or Xpos.VBG) && (sentence[harm].Upos != Upos.Verb || sentence[harm].Relation is Relation.Conj or Relation.Acl)
            && sentence[harm].Lemma != "toll" && (sentence[harm].Lemma != "life" || (sentence[harm].Head is >= 0 and var verb && LossVerbs.Contains(sentence[verb].Lemma))))
        {
            return sentence[harm - 1].Upos == Upos.Noun && harm > 1 && IsPeople(sentence, harm - 1) && !Quantity.IsVague(sentence[harm - 1].Lower) && sentence[harm].Relation == Relation.Conj
                ? Quantity.At(sentence, harm - 2) : Quantity.At(sentence, harm - 1);
        }

        return null;
    }

    /// <summary>"Captured three villages" counts no people.</summary>
    private bool IsPeople(Sentence sentence, int noun) =>
        sentence[noun].Upos is Upos.Num or Upos.Propn || Quantity.IsVague(sentence[noun].Lower) || sentence[noun].Lemma is "other" or "family" || classes.Contains("person", sentence[noun].Lemma)
        || context.Mentions.ByHead(sentence.Index, noun) is { Kind: MentionKind.Person or MentionKind.Actor or MentionKind.Nationality };

    /// <summary>
    /// The harm is the trigger or told with it ("killed two and wounded five"), or else is what the trigger did ("the attack left 14 dead"), or else stands under it; with the
    /// nearest trigger above it, never with two.
    /// </summary>
    private bool BelongsTo(Sentence sentence, int token, TriggerCandidate candidate)
    {
        if (Chain(sentence, token, IsTrigger) is >= 0 and var joined)
        {
            return joined == candidate.Token;
        }

        if (Chain(sentence, token, t => Effect(sentence, t) is not null) is >= 0 and var effect)
        {
            return Effect(sentence, effect) == candidate.Token;
        }

        var above = token;
        while (above >= 0 && !IsTrigger(above))
        {
            above = sentence[above].Head;
        }

        return above >= 0 && above == candidate.Token;
    }

    /// <summary>The first word that is meant, from a harm upward through what is told in one breath; −1 where there is none.</summary>
    private static int Chain(Sentence sentence, int token, Func<int, bool> isMeant)
    {
        for (var t = token; t >= 0; t = sentence[t].Head)
        {
            if (isMeant(t))
            {
                return t;
            }

            if (sentence[t].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Advcl or Relation.Amod or Relation.Acl))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The trigger that has the word as its effect: of "the attack killed two" the attack, of "the toll of the attack" too.</summary>
    private int? Effect(Sentence sentence, int token)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Line.Type.Value is "ASSAULT" or "COERCE" && (sentence[candidate.Token].Head == token || (sentence[token].Lemma == "toll" && sentence.IsUnder(candidate.Token, token))))
            {
                return candidate.Token;
            }
        }

        return null;
    }

    private bool IsTrigger(int token)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Token == token)
            {
                return true;
            }
        }

        return false;
    }

    private static Quantity? Count(Sentence sentence, int noun)
    {
        if (Quantity.At(sentence, noun) is { } own)
        {
            return own;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (child < noun && (sentence[child].Relation == Relation.Nummod || Quantity.IsVague(sentence[child].Lower)) && Quantity.At(sentence, child) is { } count)
            {
                return count;
            }
        }

        // Of "between 10 and 15 soldiers" the tree may hang the numbers elsewhere.
        return noun > 0 && Quantity.At(sentence, noun - 1) is { } before && before.End == noun ? before : null;
    }
}
