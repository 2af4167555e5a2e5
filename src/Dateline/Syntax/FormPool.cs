using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Syntax;

/// <summary>
/// Word forms by their characters, so that a form is hashed and lower-cased once. A bounded table without locks: two frequent forms that fall on one slot
/// push each other out, a race costs a second object. What comes out depends on the characters alone; that two equal forms are one object is usual, not certain.
/// </summary>
public sealed class FormPool
{
    private const int Slots = 1 << 16;

    /// <summary>Longer forms (URLs, noise) are not kept.</summary>
    internal const int LongestKept = 40;
    private readonly WordForm?[] _forms = new WordForm?[Slots];
    private readonly WordClusters _clusters;

    public FormPool(WordClusters clusters) => _clusters = clusters;

    /// <summary>One pool for all that load from the same folder object: the taggers of the rooms ask for the same words.</summary>
    public static FormPool Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Shared(folder => new FormPool(WordClusters.Load(folder)));
    }

    public WordForm Get(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestKept)
        {
            return new(characters.ToString(), _clusters);
        }

        var hash = FeatureHash.Of(characters) * 0x9E3779B97F4A7C15UL;
        ref var first = ref _forms[hash >> 48];
        var form = Volatile.Read(ref first);
        if (form is not null && characters.SequenceEqual(form.Text))
        {
            return form;
        }

        form = new(characters.ToString(), _clusters);
        Volatile.Write(ref first, form);
        return form;
    }
}
