using System.Security.Cryptography;
using System.Text;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>
/// A short hash of every field as it was when a file was written, in the order of <see cref="MentionFields.All"/>: by it an import knows which cells a person has changed,
/// whatever coder has read the report since.
/// </summary>
public static class MentionRevision
{
    /// <summary>24 bits: one changed cell of 16 million is taken for an unchanged one.</summary>
    private const int LettersOfField = 4;

    public static string Of(RecordEvent mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return string.Concat(MentionFields.All.Select(field => Hash(field.Name, field.Get(mention))));
    }

    /// <summary>Whether a cell is as it was written.</summary>
    /// <param name="revision">Of the row; one that is cut or of another table of fields tells nothing.</param>
    public static bool Holds(string revision, int field, string cell)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return revision.Length == MentionFields.All.Count * LettersOfField
            && string.CompareOrdinal(revision, field * LettersOfField, Hash(MentionFields.All[field].Name, cell), 0, LettersOfField) == 0;
    }

    private static string Hash(string name, string value) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{value}")).AsSpan(0, 3)).Replace('+', '.').Replace('/', '_');
}
