using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>A document with every layer that the coder read from it: what the exports write.</summary>
public sealed record CodedDocument(
    Document Document,
    CoderVersion Coder,
    IReadOnlyList<Sentence> Sentences,
    MentionLayer Mentions,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<Timex> Times,
    AttributionLayer Attributions,
    IReadOnlyList<EventMention> Events,
    IReadOnlyList<Diagnostic> Diagnostics);
