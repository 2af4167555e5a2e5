using Dateline.Text;

namespace Dateline.Attributions;

/// <summary>All attributions of a document and the question every event asks of them: whose word is this?</summary>
public sealed class AttributionLayer
{
    public AttributionLayer(IReadOnlyList<Attribution> attributions)
    {
        ArgumentNullException.ThrowIfNull(attributions);
        All = attributions;
    }

    /// <summary>Ordered by start of content, outer before inner; ids are indexes.</summary>
    public IReadOnlyList<Attribution> All { get; }

    /// <summary>The innermost attribution whose content holds the span, the document's credit when no passage does, or null when the publisher says it.</summary>
    public Attribution? Innermost(TextSpan span)
    {
        Attribution? best = null;
        foreach (var attribution in All)
        {
            if (!attribution.IsAttitude && attribution.Holds(span) && (best is null || IsInside(attribution, best)))
            {
                best = attribution;
            }
        }

        return best;
    }

    /// <summary>The hops from an attribution outwards, innermost first.</summary>
    public IReadOnlyList<Hop> Chain(Attribution? attribution)
    {
        var hops = new List<Hop>();
        for (var a = attribution; a is not null; a = a.Parent is { } parent ? All[parent] : null)
        {
            var name = a.Source?.Name ?? "anonymous";

            if (a.IsAttitude)
            {
                continue;
            }

            // An agency that is cited in a report credited to it is one hop.
            if (a.Source is null || hops.Count == 0 || !string.Equals(hops[^1].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                hops.Add(new(name, a.Source?.Kind ?? SourceKind.Anonymous, a.Id));
            }
        }

        return hops;
    }

    private bool IsInside(Attribution inner, Attribution outer)
    {
        if (outer.Scope == AttributionScope.Document)
        {
            return inner.Scope != AttributionScope.Document || inner.Id > outer.Id;
        }

        for (var a = inner; a.Parent is { } parent; a = All[parent])
        {
            if (parent == outer.Id)
            {
                return true;
            }
        }

        return inner.Scope != AttributionScope.Document && inner.ContentCover.Length < outer.ContentCover.Length;
    }
}
