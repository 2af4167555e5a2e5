using Dateline.Text;

namespace Dateline.Documents;

/// <summary>An agency or outlet that the whole report is credited to: "(source: Farsnews)".</summary>
/// <param name="Text">As written.</param>
/// <param name="Name">The canonical name from the media table ("Fars News Agency"), or the text where it is unknown.</param>
/// <param name="Cue">The word that makes it a credit ("source"), where there is one.</param>
public sealed record Credit(TextSpan Span, string Text, string Name, TextSpan? Cue);
