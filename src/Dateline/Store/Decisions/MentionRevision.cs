using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>
/// A short hash of every field and of the verdict as they were when a file was written, in the order of <see cref="MentionFields.All"/>: by it an import knows which cells a person has changed,
/// whatever coder has read the report since.
/// </summary>
public static class MentionRevision
{
    /// <summary>24 bits: one changed cell of 16 million is taken for an unchanged one.</summary>
    private const int LettersOfField = 4;

    private static readonly string[] Names = [.. MentionFields.All.Select(field => field.Name), MentionFields.Verdict];

    public static string Of(RecordEvent mention, string verdict)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return string.Concat(MentionFields.All.Select(field => Hash(field.Name, field.Get(mention)))) + Hash(MentionFields.Verdict, verdict);
    }

    /// <summary>Whether a text may be a revision of this table of fields.</summary>
    public static bool IsOne(string text) => text?.Length == Names.Length * LettersOfField;

    /// <summary>Whether a cell is as it was written.</summary>
    /// <param name="revision">Of the row; must be one.</param>
    /// <param name="field">The name of a field, or <see cref="MentionFields.Verdict"/>.</param>
    public static bool Holds(string revision, string field, string cell)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return string.CompareOrdinal(revision, Array.IndexOf(Names, field) * LettersOfField, Hash(field, cell), 0, LettersOfField) == 0;
    }

    private static string Hash(string name, string value) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{value}")).AsSpan(0, 3)).Replace('+', '.').Replace('/', '_');
}
