using Dateline.Actors;
using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Fills the roles of a trigger from the slots of its frame.</summary>
internal sealed class RoleFinder(EventContext context, IReadOnlyDictionary<int, ActorMention> actors, NounClasses classes)
{
    /// <summary>What can suffer or act without being coded: people told by number or kind.</summary>
    private static readonly string[] PeopleClasses = ["person", "armed", "crowd"];

    public (IReadOnlyList<ActorMention> Actors, IReadOnlyList<ActorMention> Recipients) Find(TriggerCandidate candidate, Arguments arguments, SentenceEntities entities)
    {
        var frame = candidate.Line.Frame;
        var recipients = new List<ActorMention>();
        var found = new List<ActorMention>();
        var used = new HashSet<int>();
        Fill(found, frame.ActorSlots, everySlot: frame.IsSymmetric, isActor: true);
        if (!frame.IsSymmetric)
        {
            Fill(recipients, frame.RecipientSlots, everySlot: false, isActor: false);
        }

        return (found, recipients);

        void Fill(List<ActorMention> role, IReadOnlyList<string> slots, bool everySlot, bool isActor)
        {
            foreach (var slot in slots)
            {
                var before = role.Count;
                foreach (var token in Slot(slot, candidate, arguments))
                {
                    var counted = arguments.Partitive(token);
                    if (used.Contains(token) || (Filler(token, arguments.Sentence, entities, isActor) ?? (counted >= 0 ? Filler(counted, arguments.Sentence, entities, isActor) : null)) is not { } filler || role.Any(r => r.Span.Overlaps(filler.Span)))
                    {
                        continue;
                    }

                    used.Add(token);
                    role.Add(filler);
                }

                if (role.Count > before && !everySlot)
                {
                    return;
                }
            }
        }
    }

    private static IReadOnlyList<int> Slot(string slot, TriggerCandidate candidate, Arguments arguments)
    {
        var token = candidate.Token;
        return slot switch
        {
            "subj" when candidate.Line.IsVerb => arguments.Subjects(token),
            "subj" or "light" => arguments.LightVerb(token) is >= 0 and var verb ? arguments.Subjects(verb) : [],
            "obj" => arguments.Objects(token),
            "owner" => arguments.Owners(token),
            _ when arguments.Prepositional(token, slot) is { Count: > 0 } own => own,
            _ when !candidate.Line.IsVerb && arguments.LightVerb(token) is >= 0 and var verb => arguments.Prepositional(verb, slot),
            _ => [],
        };
    }

    /// <summary>The actor of a mention, or null where it cannot act.</summary>
    public ActorMention? Actor(int mention) => actors.GetValueOrDefault(mention);

    /// <summary>Who or what stands at a token, a pronoun replaced by the name that it stands for; null for what can be no party.</summary>
    public ActorMention? Filler(int token, Sentence sentence, SentenceEntities entities, bool isActor)
    {
        var mention = entities.Mention(token);
        if (mention is { Kind: MentionKind.Pronoun } or null && sentence[token].Upos == Upos.Pron)
        {
            return mention is null ? null : Antecedent(mention);
        }

        if (mention is not null && actors.TryGetValue(mention.Id, out var actor))
        {
            return actor;
        }

        if (entities.Place(token) is { } place)
        {
            // A country as a party is its government, and a name that acts is somebody, whatever else bears it; other places are where, not who.
            return isActor || place.Metonym || place.Place?.Kind == Gazetteers.PlaceKind.Country ? Plain(sentence, token, mention) : null;
        }

        var lemma = sentence[token].Lemma;
        var isPeople = IsPeople(lemma) || sentence[token].Upos == Upos.Num || mention is { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Actor };
        var isThing = !isActor && (classes.Contains("target", lemma) || classes.Contains("weapon", lemma));
        return isPeople || isThing ? Plain(sentence, token, mention) : null;
    }

    private bool IsPeople(string lemma)
    {
        foreach (var name in PeopleClasses)
        {
            if (classes.Contains(name, lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest earlier mention of the entity that is no pronoun.</summary>
    private ActorMention? Antecedent(Mention pronoun)
    {
        var antecedent = context.Mentions.Chain(pronoun.Entity).LastOrDefault(m => m.Kind != MentionKind.Pronoun && m.Id < pronoun.Id);
        return antecedent is null ? null
            : actors.TryGetValue(antecedent.Id, out var actor) ? actor
            : new(antecedent.Id, antecedent.Span, antecedent.Text, antecedent.Name, "", "", antecedent.Entity, "antecedent");
    }

    private ActorMention Plain(Sentence sentence, int token, Mention? mention)
    {
        if (mention is not null)
        {
            return new(mention.Id, mention.Span, mention.Text, mention.Name, "", "", mention.Entity, "mention");
        }

        var (first, end) = NounPhrase(sentence, token);
        var span = sentence.SpanOf(first, end);
        var text = context.Document.Raw.Slice(span);
        return new(null, span, text, text, "", "", -1, "noun-phrase");
    }

    /// <summary>Determiners, numbers, adjectives and compounds before the head; "of" phrases after it; no relative clauses.</summary>
    private static (int First, int End) NounPhrase(Sentence sentence, int head)
    {
        var (first, end) = (head, head + 1);
        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence[child].Relation is Relation.Det or Relation.Nummod or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Advmod)
            {
                first = Math.Min(first, sentence.Subtree(child).First);
            }
        }

        return (first, end);
    }
}
