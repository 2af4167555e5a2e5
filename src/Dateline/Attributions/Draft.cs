using Dateline.Attributions.Cues;
using Dateline.Syntax;

namespace Dateline.Attributions;

/// <summary>An attribution while it is being put together, in document token numbers.</summary>
internal sealed class Draft(CueWord word, TokenRange cue, TokenRanges content)
{
    public CueWord Word { get; } = word;

    /// <summary>Empty for the continuation of a reported passage, which has no cue of its own.</summary>
    public TokenRange Cue { get; set; } = cue;

    public TokenRanges Content { get; set; } = content;

    /// <summary>Head token of the source, −1 for hearsay.</summary>
    public int SourceHead { get; set; } = -1;

    public TokenRange Source { get; set; }

    /// <summary>Head token of whoever was told, or −1.</summary>
    public int Listener { get; set; } = -1;

    /// <summary>The attribution that reports this one in the same words ("Reuters quoted him as saying").</summary>
    public Draft? Outer { get; set; }

    /// <summary>The content is spoken about and not asserted ("condemned the raid").</summary>
    public bool IsTopic { get; set; }

    /// <summary>What the source only has an attitude to; see <see cref="AttributionOptions.IncludeAttitudes"/>.</summary>
    public bool IsAttitude { get; init; }

    public bool IsHearsay => SourceHead < 0;
}
