using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>
/// Reads what the innermost source claims of an event: done, going on, planned, denied ... It starts at the trigger's own tense, modal and negation and
/// climbs the tree; each governor's line in the table says what it makes of the event below (docs/design/status.md).
/// </summary>
public sealed class StatusReader
{
    private readonly StatusLexicon _lexicon;

    private StatusReader(StatusLexicon lexicon) => _lexicon = lexicon;

    public static StatusReader Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(StatusLexicon.Load(data));
    }

    /// <param name="trigger">Index of the trigger's head token, a verb or a noun.</param>
    /// <param name="document">All sentences: "the visit" has the status of the visit that was announced before.</param>
    public StatusReading Read(Sentence sentence, int trigger, IReadOnlyList<Sentence> document)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(trigger);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trigger, sentence.Count);
        var walk = new StatusWalk(_lexicon, sentence);
        var state = walk.Read(trigger);
        if (state.Rule == StatusWalk.NounDefault && walk.ReadSequence(trigger) is { } sequence)
        {
            state = sequence;
        }

        if (state.Rule == StatusWalk.NounDefault && StatusMemory.Recall(_lexicon, sentence, trigger, document) is { } earlier)
        {
            state = earlier;
        }

        if (state.Status == Status.Planned && Opener(sentence, trigger) is >= 0 and var opener && _lexicon.Word(StatusClass.Adverb, sentence[opener].Lower) is { } hedge)
        {
            state = new(hedge.Actual.Status, state.Negated, opener, hedge.Name, 0.7);
        }

        return new(state.Status, state.Negated, state.Cue < 0 ? null : sentence[state.Cue].Span, state.Rule, state.Confidence);
    }

    /// <summary>
    /// The hedge that opens the sentence or quotation of a trigger ("More likely, the next operation will be ..."), or −1. It speaks of the whole first
    /// statement, whatever the tree hangs it on; a quotation mark or semicolon ends that statement.
    /// </summary>
    private static int Opener(Sentence sentence, int trigger)
    {
        var first = 0;
        while (first < trigger && (sentence[first].Upos == Upos.Punct || sentence[first].Lower is "more" or "most" or "very"))
        {
            first++;
        }

        for (var t = first; t < trigger; t++)
        {
            if (sentence[t].Form is "\"" or "”" or "''" or ";")
            {
                return -1;
            }
        }

        return first < trigger ? first : -1;
    }
}
