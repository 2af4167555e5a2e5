using Dateline.Actors;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Reads the events of a document from its layers: candidates by the lexicon, roles through the tree, status, place, time, size and chain.</summary>
public sealed class EventCoder
{
    /// <summary>Confidence of a candidate that only rules speak for: the precision of the lexicon on the development gold, rounded.</summary>
    private const double RuleConfidence = 0.6;

    private readonly Ontology _ontology;
    private readonly StatusReader _status;
    private readonly TriggerFinder _triggers;

    private EventCoder(Ontology ontology, StatusReader status) => (_ontology, _status, _triggers) = (ontology, status, new(ontology));

    public Ontology Ontology => _ontology;

    public static EventCoder Load(DataFolder data) => new(Ontology.Load(data, "plover"), StatusReader.Load(data));

    /// <summary>The events in the order of their triggers; ids are indexes.</summary>
    public IReadOnlyList<EventMention> Code(EventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var actors = new Dictionary<int, ActorMention>();
        foreach (var actor in context.Actors)
        {
            if (actor.Mention is { } mention)
            {
                actors.TryAdd(mention, actor);
            }
        }

        var events = new List<EventMention>();
        foreach (var sentence in context.Sentences)
        {
            if (!context.Document.Furniture.Any(f => f.Contains(sentence.Span)))
            {
                AddSentence(context, sentence, actors, events);
            }
        }

        return EventGrouper.Group(events);
    }

    private void AddSentence(EventContext context, Sentence sentence, Dictionary<int, ActorMention> actors, List<EventMention> events)
    {
        var arguments = new Arguments(sentence, _ontology.Classes.Contains);
        var entities = new SentenceEntities(context, sentence, actors);
        var candidates = CandidateFilters.Apply(_triggers.Find(arguments, entities), arguments);
        if (candidates.Count == 0)
        {
            return;
        }

        var roles = new RoleFinder(context, actors, _ontology.Classes);
        var places = new PlaceLinker(context);
        var sizes = new SizeReader(context);
        foreach (var candidate in candidates)
        {
            var span = sentence.SpanOf(candidate.First, candidate.End);
            var (doers, recipients) = roles.Find(candidate, arguments, entities);
            var status = _status.Read(sentence, candidate.Token, context.Sentences);
            var attribution = context.Attributions.Innermost(span);
            events.Add(new(events.Count, events.Count, sentence.Index, span, context.Document.Raw.Slice(span), candidate.Line.Type, candidate.Line.Mode, status.Status, RuleConfidence)
            {
                Contexts = Contexts(sentence),
                Negated = status.Negated,
                StatusCue = status.Cue,
                Actors = doers,
                Recipients = recipients,
                Places = places.Find(candidate, candidates, sentence),
                Time = Time(context, sentence, candidate, candidates),
                Sizes = sizes.Read(candidate, arguments),
                Attribution = attribution?.Id,
                Hops = context.Attributions.Chain(attribution),
                Why =
                [
                    new("type", "rule", "triggers/" + candidate.Line.Origin, RuleConfidence, [span], []),
                    new("status", "rule", status.Rule, status.Confidence, status.Cue is { } cue ? [cue] : [], []),
                    new("roles", "rule", "frame " + candidate.Line.Frame.Name, RuleConfidence, [.. doers.Concat(recipients).Select(a => a.Span)], []),
                ],
            });
        }
    }

    private string[] Contexts(Sentence sentence)
    {
        var contexts = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Count; i++)
        {
            contexts.UnionWith(_ontology.ContextsOf(sentence[i].Lemma));
            if (i + 1 < sentence.Count)
            {
                contexts.UnionWith(_ontology.ContextsOf(sentence[i].Lower + " " + sentence[i + 1].Lemma));
            }
        }

        return [.. contexts];
    }

    /// <summary>The time expression nearest above or below the trigger in the tree, if no other trigger is nearer to it.</summary>
    private static Timex? Time(EventContext context, Sentence sentence, TriggerCandidate candidate, IReadOnlyList<TriggerCandidate> candidates)
    {
        foreach (var timex in context.Times)
        {
            if (timex.Sentence == sentence.Index && timex.Type is TimexType.Date or TimexType.Time)
            {
                for (var t = sentence[timex.First].Head; t >= 0; t = sentence[t].Head)
                {
                    if (candidates.Any(c => c.Token == t))
                    {
                        if (t == candidate.Token)
                        {
                            return timex;
                        }

                        break;
                    }

                    if (sentence[t].Upos == Upos.Verb && sentence[candidate.Token].Head == t)
                    {
                        return timex;
                    }
                }
            }
        }

        return null;
    }
}
