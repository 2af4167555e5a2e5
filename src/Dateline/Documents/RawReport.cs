using Dateline.Text;
using NodaTime;

namespace Dateline.Documents;

/// <summary>One report as its input gives it: the decoded text and the fields beside it, before anything was read from the text itself.</summary>
/// <param name="Key">See <see cref="Document.Key"/>.</param>
/// <param name="Text">Decoded, without byte-order mark; offsets of the record count in it.</param>
public sealed record RawReport(string Key, string Text)
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public LocalDate? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>As the input names it ("en", "en-GB", "English"); null when it says nothing, which is read as English.</summary>
    public string? Language { get; init; }

    /// <summary>What was noticed while reading, e.g. an encoding that did not fit.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
