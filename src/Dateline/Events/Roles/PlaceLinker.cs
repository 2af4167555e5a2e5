using Dateline.Events.Triggers;
using Dateline.Places;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Which places of a sentence are where an event takes place: those under its trigger or its clause, not those of another event or of a speaker.</summary>
internal sealed class PlaceLinker(EventContext context)
{
    private static readonly string[] SpeechVerbs = ["say", "tell", "report", "add", "announce", "state", "quote", "note", "claim", "declare"];

    public IReadOnlyList<PlaceMention> Find(TriggerCandidate candidate, IReadOnlyList<TriggerCandidate> others, Sentence sentence)
    {
        var places = context.Places.Where(p => p.Sentence == sentence.Index && !p.Metonym && p.Latitude is not null).ToArray();
        var own = places.Where(p => Owner(p, others, sentence) == candidate.Token).ToArray();
        return own.Length > 0 ? Finest(own) : [];
    }

    /// <summary>The trigger that a place belongs to: the first one on the way up from the place; from a clause root the first one of the clause.</summary>
    private static int Owner(PlaceMention place, IReadOnlyList<TriggerCandidate> candidates, Sentence sentence)
    {
        var head = HeadOf(place, sentence);
        for (var t = head; t >= 0; t = sentence[t].Head)
        {
            if (candidates.Any(c => c.Token == t) && t != head)
            {
                return t;
            }

            if (t != head && sentence[t].Upos == Upos.Verb)
            {
                if (SpeechVerbs.Contains(sentence[t].Lemma, StringComparer.Ordinal))
                {
                    return -1;
                }

                // The verb over the place is no trigger: a light verb or a frame of one below it.
                var below = candidates.Where(c => c.Token != t && sentence.IsUnder(c.Token, t) && IsInClause(sentence, c.Token, t)).OrderBy(c => Depth(sentence, c.Token, t)).FirstOrDefault();
                if (below is not null)
                {
                    return below.Token;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether no clause of its own stands between a trigger and a verb above it: "crossed the river after they captured" are two places.</summary>
    private static bool IsInClause(Sentence sentence, int token, int verb)
    {
        for (var t = token; t != verb; t = sentence[t].Head)
        {
            if (sentence[t].Relation is Relation.Advcl or Relation.AdvclRelcl or Relation.Ccomp or Relation.AclRelcl or Relation.Parataxis)
            {
                return false;
            }
        }

        return true;
    }

    private static int Depth(Sentence sentence, int token, int ancestor)
    {
        var depth = 0;
        for (var t = token; t >= 0 && t != ancestor; t = sentence[t].Head)
        {
            depth++;
        }

        return depth;
    }

    private static int HeadOf(PlaceMention place, Sentence sentence)
    {
        for (var t = place.First; t < place.End; t++)
        {
            if (sentence[t].Head < place.First || sentence[t].Head >= place.End)
            {
                return t;
            }
        }

        return place.First;
    }

    /// <summary>Of "Goma, North Kivu, DR Congo" the town: containers of another place of the event say where that place is.</summary>
    private static PlaceMention[] Finest(PlaceMention[] places) =>
        [.. places.Where(p => !places.Any(q => q != p && p.Place is { } outer && q.Place is { } inner && IsContainer(outer, inner)))];

    private static bool IsContainer(Gazetteers.Place outer, Gazetteers.Place inner) =>
        outer.Country == inner.Country && outer.Index != inner.Index
        && (outer.Kind == Gazetteers.PlaceKind.Country || (outer.Kind == Gazetteers.PlaceKind.Admin1 && inner.Kind is not (Gazetteers.PlaceKind.Country or Gazetteers.PlaceKind.Admin1)));
}
