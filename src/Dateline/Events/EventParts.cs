using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Places;

namespace Dateline.Events;

/// <summary>What a coder of events is made of; the same for all documents. Without a model the lexicon and its frames alone decide.</summary>
internal sealed record EventParts(Ontology Ontology, TriggerFinder Triggers, StatusReader Status, PlaceWords PlaceWords, CandidateModel? Candidates, RoleModel? Roles);
