using Dateline.Text;

namespace Dateline.Attributions;

/// <summary>Who is said to have said something.</summary>
/// <param name="Name">Resolved through coreference ("Konstantin Kosachev" for "The lawmaker"); a description for anonymous ones ("anonymous military source").</param>
/// <param name="Mention">Id of the mention it is, where there is one.</param>
public sealed record Source(TextSpan Span, string Text, string Name, SourceKind Kind, int? Mention);

public enum SourceKind
{
    Person,
    Organisation,
    Media,
    Anonymous,
    Document,
}
