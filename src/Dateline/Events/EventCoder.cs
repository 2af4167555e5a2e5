using Dateline.Actors;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Dateline.Places;
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
    private readonly PlaceWords _placeWords;

    private readonly CandidateModel? _model;

    private EventCoder(Ontology ontology, StatusReader status, PlaceWords placeWords, CandidateModel? model) =>
        (_ontology, _status, _triggers, _placeWords, _model) = (ontology, status, new(ontology), placeWords, model);

    public Ontology Ontology => _ontology;

    /// <summary>Name and checksum of each model, in ordinal order of the names.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Models => _model?.Checksums ?? [];

    public static EventCoder Load(DataFolder data) => new(Ontology.Load(data, "plover"), StatusReader.Load(data), PlaceWords.Load(data), CandidateModel.Open(data, "plover"));

    /// <summary>The events in the order of their triggers; ids are indexes.</summary>
    public IReadOnlyList<EventMention> Code(EventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var actors = ActorsByMention(context);
        var events = new List<EventMention>();
        var places = new PlaceLinker(context, _ontology, _placeWords);
        foreach (var sentence in context.Sentences)
        {
            if (!context.Document.Furniture.Any(f => f.Contains(sentence.Span)))
            {
                AddSentence(context, sentence, actors, places, events);
            }
        }

        return EventGrouper.Group(events);
    }

    /// <summary>Every candidate before the model has its say: what the model is trained on.</summary>
    internal IReadOnlyList<EventCandidate> Candidates(EventContext context)
    {
        var actors = ActorsByMention(context);
        var roles = new RoleFinder(context, actors, _ontology.Classes);
        var found = new List<EventCandidate>();
        foreach (var sentence in context.Sentences)
        {
            if (!context.Document.Furniture.Any(f => f.Contains(sentence.Span)))
            {
                found.AddRange(Propose(sentence, new(sentence, _ontology.Classes.Contains), new(context, sentence, actors), roles));
            }
        }

        return found;
    }

    private static Dictionary<int, ActorMention> ActorsByMention(EventContext context)
    {
        var actors = new Dictionary<int, ActorMention>();
        foreach (var actor in context.Actors)
        {
            if (actor.Mention is { } mention)
            {
                actors.TryAdd(mention, actor);
            }
        }

        return actors;
    }

    private List<EventCandidate> Propose(Sentence sentence, Arguments arguments, SentenceEntities entities, RoleFinder roles)
    {
        var proposed = new List<EventCandidate>();
        foreach (var trigger in CandidateFilters.Apply(_triggers.Find(arguments, entities), arguments))
        {
            var (doers, recipients) = roles.Find(trigger, arguments, entities);
            proposed.Add(new(sentence, trigger, doers, recipients));
        }

        return proposed;
    }

    private double Confidence(EventCandidate candidate, EventContext context) => _model?.Confidence(candidate, context) ?? RuleConfidence;

    private void AddSentence(EventContext context, Sentence sentence, Dictionary<int, ActorMention> actors, PlaceLinker places, List<EventMention> events)
    {
        var arguments = new Arguments(sentence, _ontology.Classes.Contains);
        var entities = new SentenceEntities(context, sentence, actors);
        var roles = new RoleFinder(context, actors, _ontology.Classes);
        var taken = Propose(sentence, arguments, entities, roles).Select(c => (Candidate: c, Confidence: Confidence(c, context))).Where(c => c.Confidence >= CandidateModel.Threshold).ToList();
        if (taken.Count == 0)
        {
            return;
        }

        TriggerCandidate[] candidates = [.. taken.Select(t => t.Candidate.Trigger)];
        var where = places.Read(sentence, candidates);
        var sizes = new SizeReader(context, _ontology.Classes, candidates);
        var contexts = Contexts(sentence);
        for (var i = 0; i < taken.Count; i++)
        {
            var ((_, candidate, doers, recipients), score) = taken[i];
            var confidence = Math.Round(score, 3);
            var span = sentence.SpanOf(candidate.First, candidate.End);
            var status = _status.Read(sentence, candidate.Token, context.Sentences);
            var attribution = context.Attributions.Innermost(span);
            events.Add(new(events.Count, events.Count, sentence.Index, span, context.Document.Raw.Slice(span), candidate.Line.Type, candidate.Line.Mode, status.Status, confidence)
            {
                Contexts = contexts,
                Negated = status.Negated,
                StatusCue = status.Cue,
                Actors = doers,
                Recipients = recipients,
                Places = where[i].Places,
                Time = Time(context, sentence, candidate, candidates),
                Sizes = sizes.Read(candidate, arguments),
                Attribution = attribution?.Id,
                Hops = context.Attributions.Chain(attribution),
                Why =
                [
                    new("type", "rule", "triggers/" + candidate.Line.Origin, RuleConfidence, [span], []),
                    new("event", _model is null ? "rule" : "model", _model is null ? "lexicon" : CandidateModel.Name, confidence, [span], []),
                    new("status", "rule", status.Rule, status.Confidence, status.Cue is { } cue ? [cue] : [], []),
                    new("roles", "rule", "frame " + candidate.Line.Frame.Name, RuleConfidence, [.. doers.Concat(recipients).Select(a => a.Span)], []),
                    .. where[i].Reasons(),
                    .. attribution?.Cue is { } word ? [new Reason("attribution", "rule", attribution.Scope == Attributions.AttributionScope.Document ? "credit" : "cue", RuleConfidence, [word], [])] : Array.Empty<Reason>(),
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
