using Dateline.Syntax;

namespace Dateline.Attributions;

/// <summary>Sorted, disjoint token ranges: the content of an attribution while it is being put together.</summary>
internal sealed class TokenRanges
{
    private readonly List<TokenRange> _ranges = [];

    public TokenRanges(params ReadOnlySpan<TokenRange> ranges)
    {
        foreach (var range in ranges)
        {
            Add(range);
        }
    }

    public IReadOnlyList<TokenRange> Ranges => _ranges;

    public bool IsEmpty => _ranges.Count == 0;

    public int First => _ranges[0].First;

    public int End => _ranges[^1].End;

    public int Length
    {
        get
        {
            var length = 0;
            foreach (var range in _ranges)
            {
                length += range.Length;
            }

            return length;
        }
    }

    public TokenRange Cover => new(First, End);

    public void Add(TokenRange range)
    {
        if (range.IsEmpty)
        {
            return;
        }

        var i = 0;
        while (i < _ranges.Count && _ranges[i].End < range.First)
        {
            i++;
        }

        while (i < _ranges.Count && _ranges[i].First <= range.End)
        {
            range = new(Math.Min(range.First, _ranges[i].First), Math.Max(range.End, _ranges[i].End));
            _ranges.RemoveAt(i);
        }

        _ranges.Insert(i, range);
    }

    public void Remove(TokenRange range)
    {
        if (range.IsEmpty)
        {
            return;
        }

        for (var i = _ranges.Count - 1; i >= 0; i--)
        {
            var part = _ranges[i];
            if (!part.Overlaps(range))
            {
                continue;
            }

            _ranges.RemoveAt(i);
            if (range.End < part.End)
            {
                _ranges.Insert(i, new(range.End, part.End));
            }

            if (part.First < range.First)
            {
                _ranges.Insert(i, new(part.First, range.First));
            }
        }
    }

    public bool Contains(int token)
    {
        foreach (var range in _ranges)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(TokenRange other)
    {
        foreach (var range in _ranges)
        {
            if (range.Contains(other))
            {
                return true;
            }
        }

        return false;
    }

    public bool Overlaps(TokenRange other)
    {
        foreach (var range in _ranges)
        {
            if (range.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }

    public TokenRanges Copy() => new([.. _ranges]);

    /// <summary>Cuts marks, commas and conjunctions from the ends of every part and drops parts that hold no word.</summary>
    public void Trim(TokenLine line)
    {
        for (var i = _ranges.Count - 1; i >= 0; i--)
        {
            var (first, end) = (_ranges[i].First, _ranges[i].End);
            while (first < end && IsEdge(line[first]))
            {
                first++;
            }

            while (end > first && IsEdge(line[end - 1]))
            {
                end--;
            }

            if (first < end)
            {
                _ranges[i] = new(first, end);
            }
            else
            {
                _ranges.RemoveAt(i);
            }
        }
    }

    private static bool IsEdge(in Token token) => token.Upos == Upos.Punct && token.Form is not ("(" or ")" or "[" or "]" or "#" or "%");
}
