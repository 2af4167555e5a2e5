using Dateline.Text;

namespace Dateline.Syntax;

/// <summary>A sentence with its tokens and their tree. Every token hangs under exactly one root; heads form no cycle.</summary>
public sealed class Sentence
{
    private readonly Token[] _tokens;
    private readonly int[] _childStarts;
    private readonly int[] _children;

    /// <param name="index">Its number in the document, from 0.</param>
    /// <param name="paragraph">The number of its paragraph in the document, from 0.</param>
    public Sentence(int index, int paragraph, TextSpan span, Token[] tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Index = index;
        Paragraph = paragraph;
        Span = span;
        _tokens = tokens;
        _childStarts = new int[tokens.Length + 1];
        _children = new int[tokens.Length];
        Root = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head >= 0)
            {
                _childStarts[tokens[i].Head + 1]++;
            }
            else
            {
                Root = i;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            _childStarts[i + 1] += _childStarts[i];
        }

        Span<int> next = tokens.Length <= 256 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        _childStarts.AsSpan(0, tokens.Length).CopyTo(next);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head >= 0)
            {
                _children[next[tokens[i].Head]++] = i;
            }
        }
    }

    public int Index { get; }

    public int Paragraph { get; }

    public TextSpan Span { get; }

    /// <summary>Whether the sentence ends only because it was too long and was cut (<see cref="SyntaxAnalyzer.LongestSentence"/>).</summary>
    public bool IsCut { get; init; }

    public int Count => _tokens.Length;

    /// <summary>The index of the token without a head; 0 in an empty sentence.</summary>
    public int Root { get; }

    public ref readonly Token this[int index] => ref _tokens[index];

    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The dependents of a token, left to right.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_childStarts[token], _childStarts[token + 1] - _childStarts[token]);

    /// <summary>The first dependent with the relation, or −1.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
        {
            if (_tokens[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>First and one-past-last token index of everything under a token, itself included. Covers gaps of a crossing tree.</summary>
    public (int First, int End) Subtree(int token)
    {
        var (first, end) = (token, token + 1);
        Span<int> pending = Count <= 256 ? stackalloc int[Count] : new int[Count];
        pending[0] = token;
        for (var waiting = 1; waiting > 0;)
        {
            var next = pending[--waiting];
            first = Math.Min(first, next);
            end = Math.Max(end, next + 1);
            foreach (var child in Children(next))
            {
                pending[waiting++] = child;
            }
        }

        return (first, end);
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var t = token; t >= 0; t = _tokens[t].Head)
        {
            if (t == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The raw span of tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
}
