using System.Text;

namespace Dateline.Store.Queries;

/// <summary>Turns what a person types into an expression of SQLite's full-text search, so that no mark in it is a fault of syntax.</summary>
internal static class MatchExpression
{
    /// <summary>All words, side by side or not; see <see cref="MentionFilter.Text"/>. Null where there is no word to look for.</summary>
    /// <exception cref="UsageException">There are only words that must not be there.</exception>
    public static string? OfText(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var (wanted, unwanted) = (new StringBuilder(), new StringBuilder());
        var isEither = false;
        foreach (var part in Parts(typed))
        {
            if (part == "OR")
            {
                isEither = wanted.Length > 0;
            }
            else if (part.Length > 1 && part[0] == '-' && Term(part[1..]) is { } without)
            {
                unwanted.Append(" NOT ").Append(without);
            }
            else if (Term(part) is { } term)
            {
                wanted.Append(wanted.Length == 0 ? "(" : isEither ? " OR " : ") AND (").Append(term);
                isEither = false;
            }
        }

        return wanted.Length > 0 ? $"({wanted}))" + unwanted
            : unwanted.Length > 0 ? throw new UsageException($"The text '{typed}' names only words that must not be there; name one that must.")
            : null;
    }

    /// <summary>The words of a name, side by side; with * at the end the last may go on.</summary>
    /// <exception cref="UsageException">There is no word in it.</exception>
    public static string OfName(string typed) => Term(typed.Trim()) ?? throw new UsageException($"'{typed}' holds no word to look for.");

    /// <summary>Whether an expression looks for a single word.</summary>
    public static bool IsOneWord(string expression) => expression.Split('"') is [_, var word, _] && word.All(char.IsLetterOrDigit);

    private static string? Term(string part)
    {
        var isPrefix = part.EndsWith('*');
        var words = part.Trim('"', '*').Replace("\"", " ", StringComparison.Ordinal);
        return words.Any(char.IsLetterOrDigit) ? $"\"{words}\"{(isPrefix ? "*" : "")}" : null;
    }

    /// <summary>Words and quoted phrases; an open quotation mark reaches to the end.</summary>
    private static IEnumerable<string> Parts(string typed)
    {
        var at = 0;
        while (at < typed.Length)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }

            var quote = typed[at] == '"' ? at : typed[at] == '-' && at + 1 < typed.Length && typed[at + 1] == '"' ? at + 1 : -1;
            var end = quote >= 0 ? typed.IndexOf('"', quote + 1) : at;
            end = end < 0 ? typed.Length : end;
            while (end < typed.Length && !char.IsWhiteSpace(typed[end]))
            {
                end++;
            }

            yield return typed[at..end];
            at = end;
        }
    }
}
