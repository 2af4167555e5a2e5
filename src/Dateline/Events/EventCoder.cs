using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Lexicons;
using Dateline.Places;

namespace Dateline.Events;

/// <summary>Reads the events of a document from its layers: candidates by the lexicon, roles through the tree, status, place, time, size and chain.</summary>
public sealed class EventCoder
{
    private readonly EventParts _parts;

    private EventCoder(EventParts parts) => _parts = parts;

    public Ontology Ontology => _parts.Ontology;

    /// <summary>Name and checksum of each model, in ordinal order of the names.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Models => [.. _parts.Candidates?.Checksums ?? [], .. _parts.Roles?.Checksums ?? []];

    public static EventCoder Load(DataFolder data)
    {
        var rules = LoadRules(data);
        return rules.With(CandidateModel.Open(data, rules.Ontology.Name), RoleModel.Open(data, rules.Ontology.Name));
    }

    /// <summary>A coder without models, which takes every candidate and the parties of its frame: what models are trained on.</summary>
    internal static EventCoder LoadRules(DataFolder data)
    {
        var ontology = Ontology.Load(data, "plover");
        return new(new(ontology, new(ontology), StatusReader.Load(data), PlaceWords.Load(data), null, null));
    }

    /// <summary>The events in the order of their triggers; ids are indexes.</summary>
    public IReadOnlyList<EventMention> Code(EventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return EventGrouper.Group(new EventReading(_parts, context).Read());
    }

    /// <summary>The same coder with other weights.</summary>
    internal EventCoder With(CandidateModel? candidates, RoleModel? roles) => new(_parts with { Candidates = candidates, Roles = roles });

    /// <summary>Every candidate before the model has its say: what the model is trained on.</summary>
    internal IReadOnlyList<EventCandidate> Candidates(EventContext context) => new EventReading(_parts, context).Candidates();

    /// <summary>Everybody that may have a part in the given candidates, in the order of the text: what the role model is trained on.</summary>
    internal IEnumerable<(EventCandidate Candidate, IReadOnlyList<Party> Parties)> PartiesOf(EventContext context, IEnumerable<EventCandidate> candidates) =>
        new EventReading(_parts, context).PartiesOf(candidates);
}
