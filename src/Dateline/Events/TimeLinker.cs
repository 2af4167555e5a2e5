using Dateline.Events.Triggers;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Finds when an event took place.</summary>
internal static class TimeLinker
{
    /// <summary>The time expression nearest above or below the trigger in the tree, if no other trigger is nearer to it.</summary>
    public static Timex? Find(EventContext context, Sentence sentence, TriggerCandidate candidate, IReadOnlyList<TriggerCandidate> candidates)
    {
        foreach (var timex in context.Times)
        {
            if (timex.Sentence != sentence.Index || timex.Type is not (TimexType.Date or TimexType.Time))
            {
                continue;
            }

            for (var t = sentence[timex.First].Head; t >= 0; t = sentence[t].Head)
            {
                if (candidates.Any(c => c.Token == t))
                {
                    if (t == candidate.Token)
                    {
                        return timex;
                    }

                    break;
                }

                if (sentence[t].Upos == Upos.Verb && sentence[candidate.Token].Head == t)
                {
                    return timex;
                }
            }
        }

        return null;
    }
}
