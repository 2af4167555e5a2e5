using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>What persons have decided on the mentions of one report. The last decision on a field counts.</summary>
public sealed class Corrections
{
    private readonly Dictionary<RecordSpan, Dictionary<string, string>> _ofTrigger = [];

    public static Corrections None { get; } = new();

    public bool IsEmpty => _ofTrigger.Count == 0;

    /// <summary>Whether anything is decided on the mention whose trigger stands there.</summary>
    public bool Touch(RecordSpan trigger) => _ofTrigger.ContainsKey(trigger);

    /// <summary>The mention as it counts: the coder's with what persons decided. A value that is none for this coding any more is passed over.</summary>
    public CorrectedMention On(RecordEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        if (!_ofTrigger.TryGetValue(coded.Trigger, out var values))
        {
            return new(coded, [], "");
        }

        var mention = coded;
        var decided = new List<string>();
        foreach (var field in MentionFields.All.Where(field => values.ContainsKey(field.Name)))
        {
            if (Corrected(mention, field, values[field.Name]) is { } corrected)
            {
                mention = corrected;
                decided.Add(field.Name);
            }
        }

        return new(mention, decided, values.GetValueOrDefault(MentionFields.Verdict, ""));
    }

    /// <summary>Adds a decision that is later than those before.</summary>
    internal void Add(RecordSpan trigger, string field, string value)
    {
        if (!_ofTrigger.TryGetValue(trigger, out var values))
        {
            _ofTrigger.Add(trigger, values = new(StringComparer.Ordinal));
        }

        values[field] = value;
    }

    /// <summary>Null where the value, that was one when it was decided, is none for the mention: codes for another number of names.</summary>
    private static RecordEvent? Corrected(RecordEvent mention, MentionField field, string value)
    {
        try
        {
            return field.Set(mention, value);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <param name="Decided">The fields that a person has decided on, in the order of the fields.</param>
/// <param name="Verdict">rejected, accepted or empty.</param>
public sealed record CorrectedMention(RecordEvent Event, IReadOnlyList<string> Decided, string Verdict)
{
    public bool IsRejected => Verdict == MentionFields.Rejected;
}
