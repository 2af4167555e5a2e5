using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>The reading of the events of one document, sentence by sentence.</summary>
internal sealed class EventReading
{
    /// <summary>Confidence of what only rules speak for: the precision of the lexicon on the development gold, rounded.</summary>
    private const double RuleConfidence = 0.6;

    private readonly EventParts _parts;
    private readonly EventContext _context;
    private readonly Dictionary<int, ActorMention> _actors = [];
    private readonly RoleFinder _roles;
    private readonly PartyFinder _parties;
    private readonly RoleHistory _history = new();
    private readonly PlaceLinker _places;
    private readonly TimeLinker _times;
    private readonly ReportStatus _statuses;
    private readonly List<EventMention> _events = [];

    public EventReading(EventParts parts, EventContext context)
    {
        (_parts, _context) = (parts, context);
        foreach (var actor in context.Actors)
        {
            if (actor.Mention is { } mention)
            {
                _actors.TryAdd(mention, actor);
            }
        }

        _roles = new(context, _actors, parts.Ontology.Classes);
        _parties = new(context, _roles);
        _places = new(context, parts.Ontology, parts.PlaceWords);
        _times = new(context, parts.Ontology);
        _statuses = new(parts.Status, context);
    }

    public List<EventMention> Read()
    {
        foreach (var sentence in Sentences())
        {
            AddSentence(sentence);
        }

        return _events;
    }

    public List<EventCandidate> Candidates() => [.. Sentences().SelectMany(s => Propose(new(s, _parts.Ontology.Classes.Contains), Entities(s)))];

    public IEnumerable<(EventCandidate Candidate, IReadOnlyList<Party> Parties)> PartiesOf(IEnumerable<EventCandidate> candidates)
    {
        foreach (var candidate in candidates.OrderBy(c => c.Sentence.Index).ThenBy(c => c.Token))
        {
            yield return (candidate, _parties.Find(candidate, Entities(candidate.Sentence), _history));
            _history.Add(candidate);
        }
    }

    private IEnumerable<Sentence> Sentences() => _context.Sentences.Where(s => !_context.Document.Furniture.Any(f => f.Contains(s.Span)));

    private SentenceEntities Entities(Sentence sentence) => new(_context, sentence, _actors);

    private List<EventCandidate> Propose(Arguments arguments, SentenceEntities entities)
    {
        var proposed = new List<EventCandidate>();
        foreach (var trigger in CandidateFilters.Apply(_parts.Triggers.Find(arguments, entities), arguments))
        {
            var (doers, recipients) = _roles.Find(trigger, arguments, entities);
            proposed.Add(new(arguments.Sentence, trigger, doers, recipients));
        }

        return proposed;
    }

    /// <summary>Of every word the sense that is most likely an event, if it is likely enough; without a model the first sense.</summary>
    private List<(EventCandidate Candidate, double Confidence)> Taken(List<EventCandidate> proposed)
    {
        var taken = new List<(EventCandidate Candidate, double Confidence)>();
        foreach (var candidate in proposed)
        {
            var confidence = _parts.Candidates?.Confidence(candidate, _context) ?? RuleConfidence;
            if (taken.Count > 0 && taken[^1].Candidate.Token == candidate.Token)
            {
                if (confidence > taken[^1].Confidence)
                {
                    taken[^1] = (candidate, confidence);
                }
            }
            else if (confidence >= CandidateModel.Threshold)
            {
                taken.Add((candidate, confidence));
            }
        }

        return taken;
    }

    private void AddSentence(Sentence sentence)
    {
        var arguments = new Arguments(sentence, _parts.Ontology.Classes.Contains);
        var entities = Entities(sentence);
        var taken = Taken(Propose(arguments, entities));
        if (taken.Count == 0)
        {
            return;
        }

        TriggerCandidate[] triggers = [.. taken.Select(t => t.Candidate.Trigger)];
        var where = _places.Read(sentence, triggers);
        StatusReading[] statuses = [.. triggers.Select(t => _statuses.Read(sentence, t.Token))];
        var times = _times.Read(sentence, triggers, [.. statuses.Select(s => s.Status)]);
        var sizes = new SizeReader(_context, _parts.Ontology.Classes, triggers);
        var contexts = _parts.Ontology.ContextsOf(sentence);
        for (var i = 0; i < taken.Count; i++)
        {
            var (candidate, confidence) = taken[i];
            var roles = Roles(candidate, entities);
            _history.Add(candidate);
            _events.Add(Mention(candidate, Math.Round(confidence, 3), roles, where[i], _statuses.Ahead(statuses[i], times[i])) with
            {
                Contexts = contexts,
                Time = times[i],
                Sizes = sizes.Read(candidate.Trigger, arguments),
            });
        }
    }

    private EventMention Mention(EventCandidate candidate, double confidence, RoleReading roles, PlaceReading where, StatusReading status)
    {
        var (sentence, trigger) = (candidate.Sentence, candidate.Trigger);
        var span = sentence.SpanOf(trigger.First, trigger.End);
        var attribution = _context.Attributions.Innermost(span);
        return new(_events.Count, _events.Count, sentence.Index, span, _context.Document.Raw.Slice(span), trigger.Line.Type, trigger.Line.Mode, status.Status, confidence)
        {
            Negated = status.Negated,
            StatusCue = status.Cue,
            Actors = roles.Actors,
            Recipients = roles.Recipients,
            Places = where.Places,
            Attribution = attribution?.Id,
            Hops = _context.Attributions.Chain(attribution),
            Why =
            [
                new("type", "rule", "triggers/" + trigger.Line.Origin, RuleConfidence, [span], []),
                _parts.Candidates is null ? new("event", "rule", "lexicon", confidence, [span], []) : new("event", "model", CandidateModel.Name, confidence, [span], []),
                new("status", "rule", status.Rule, status.Confidence, status.Cue is { } cue ? [cue] : [], []),
                .. roles.Why,
                .. where.Reasons(),
                .. attribution?.Cue is { } word ? [new Reason("attribution", "rule", attribution.Scope == AttributionScope.Document ? "credit" : "cue", RuleConfidence, [word], [])] : Array.Empty<Reason>(),
            ],
        };
    }

    /// <summary>The parties that the model chooses, or those of the frame where there is no model.</summary>
    private RoleReading Roles(EventCandidate candidate, SentenceEntities entities) =>
        _parts.Roles is null ? RoleReading.OfFrame(candidate, RuleConfidence) : RoleReading.Chosen(candidate, _parts.Roles.Choose(candidate, _parties.Find(candidate, entities, _history), _context), RuleConfidence);
}
