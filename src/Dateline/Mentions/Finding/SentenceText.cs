using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>
/// A sentence with its characters laid out for phrase lookup: forms with a blank between them only where the text has one, so that "al-Bab" cut into three tokens is one word again.
/// </summary>
internal sealed class SentenceText
{
    private readonly string _forms;
    private readonly string _lower;
    private readonly int[] _starts;

    public SentenceText(Sentence sentence)
    {
        Sentence = sentence;
        _starts = new int[sentence.Count + 1];
        var length = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            length += i > 0 && sentence[i].Span.Start > sentence[i - 1].Span.End ? 1 : 0;
            _starts[i] = length;
            length += sentence[i].Form.Length;
        }

        _starts[sentence.Count] = length + 1;
        _forms = string.Create(length, (sentence, _starts), static (characters, laid) => Lay(laid.sentence, laid._starts, characters));
        _lower = _forms.ToLowerInvariant();
    }

    public Sentence Sentence { get; }

    /// <summary>The names that the trained tagger sees; none where there is no tagger.</summary>
    public IReadOnlyList<NameSpan> Tagged { get; init; } = [];

    /// <summary>The characters of the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public ReadOnlySpan<char> Forms(int first, int end) => _forms.AsSpan(_starts[first], EndOf(end) - _starts[first]);

    /// <summary>The same in small letters.</summary>
    public ReadOnlySpan<char> Lower(int first, int end) => _lower.AsSpan(_starts[first], EndOf(end) - _starts[first]);

    /// <summary>The end of the longest phrase of the table that begins at a token and ends by <paramref name="limit"/>; −1 where none does.</summary>
    public int LongestFrom<T>(PhraseTable<T> table, int first, int limit, out T value)
    {
        var longest = table.LongestFrom(Lower(first, first + 1));
        for (var end = longest == 0 ? first : Math.Min(limit, EndWithin(first, longest)); end > first; end--)
        {
            if (table.TryFind(Lower(first, end), out value))
            {
                return end;
            }
        }

        value = default!;
        return -1;
    }

    private static void Lay(Sentence sentence, int[] starts, Span<char> characters)
    {
        characters.Fill(' ');
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = characters[starts[i]..];
            sentence[i].Form.CopyTo(form);
            if (sentence[i].Form is "’" or "’s" or "’S")
            {
                form[0] = '\'';
            }
        }
    }

    private int EndOf(int end)
    {
        var last = _starts[end - 1] + Sentence[end - 1].Form.Length;
        return Math.Min(last, _forms.Length);
    }

    // A phrase of so many characters can end at most here.
    private int EndWithin(int first, int length)
    {
        var end = first + 1;
        while (end < Sentence.Count && EndOf(end + 1) - _starts[first] <= length)
        {
            end++;
        }

        return end;
    }
}
