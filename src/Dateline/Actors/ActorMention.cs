using Dateline.Text;

namespace Dateline.Actors;

/// <summary>A mention coded as a political actor.</summary>
/// <param name="Mention">Id of the mention, or null where the words are no mention of their own.</param>
/// <param name="Name">From the actor table where known, else the entity's name or the words themselves.</param>
/// <param name="Code">PLOVER country or organisation code: ISO 3166-1 alpha-3, IGO, NGO, MNC ...; empty where the text does not say.</param>
/// <param name="Sector">PLOVER sector (MIL, GOV, REB ...); empty where the text does not say.</param>
/// <param name="Entity">Coreference chain, −1 where none.</param>
/// <param name="Why">Which rule or table row gave the code.</param>
public sealed record ActorMention(int? Mention, TextSpan Span, string Text, string Name, string Code, string Sector, int Entity, string Why);
