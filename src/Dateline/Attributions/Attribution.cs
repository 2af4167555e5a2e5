using Dateline.Text;

namespace Dateline.Attributions;

/// <summary>Who is said to have said what: source, cue and content, inside its parent where attributions nest. Ids are indexes into the list of the document.</summary>
/// <param name="Source">Null where the text names none (hearsay: "was reported to").</param>
/// <param name="Via">Whoever was told ("told TASS"); no hop of the chain.</param>
/// <param name="Content">In the order of the text; several where the cue stands inside.</param>
/// <param name="Parent">Id of the enclosing attribution, or null.</param>
public sealed record Attribution(int Id, AttributionScope Scope, Source? Source, string? Via, TextSpan? Cue, string CueText, IReadOnlyList<TextSpan> Content, QuoteKind Quote, int? Parent)
{
    /// <summary>The source has an attitude to the content and does not assert it ("condemned the raid"): never a hop of a chain.</summary>
    public bool IsAttitude { get; init; }

    /// <summary>The smallest span over all of the content.</summary>
    public TextSpan ContentCover => new(Content[0].Start, Content[^1].End);

    public bool Holds(TextSpan span)
    {
        foreach (var part in Content)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }
}

public enum AttributionScope
{
    Passage,

    /// <summary>The credit of the whole report; the outermost hop.</summary>
    Document,
}

/// <summary>Direct: at least 90 % of the content stands in quotation marks; mixed: some of it.</summary>
public enum QuoteKind
{
    Direct,
    Indirect,
    Mixed,
}
