using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Events.Roles;

/// <summary>What the role model sees of a party and a trigger. Changing it needs a new template hash and new weights.</summary>
internal static class RoleFeatures
{
    /// <summary>A longer way through the tree is only called long.</summary>
    private const int LongestPath = 7;

    public static void Add(ref FeatureRows rows, EventCandidate candidate, Party party, IReadOnlyList<Party> all, EventContext context, WordClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(party);
        var type = Hash(candidate.Line.Type.Value);
        var frame = Hash(candidate.Line.Frame.Name);
        var lemma = Hash(candidate.Sentence[candidate.Token].Lemma);
        var found = (ulong)((Math.Min(2, candidate.Actors.Count) * 3) + Math.Min(2, candidate.Recipients.Count));
        var rule = (ulong)party.Rule;
        var kind = Kind(party, context);
        var sector = party.Actor.Sector.Length > 0 ? Hash(party.Actor.Sector) : party.Actor.Code.Length > 0 ? 2UL : 1;
        rows.Add(1, rule, found);
        rows.Add(2, rule, frame);
        rows.Add(3, rule, type);
        rows.Add(4, rule, kind, type);
        rows.Add(5, rule, sector, type);
        rows.Add(6, kind, type);
        rows.Add(7, sector, type);
        rows.Add(8, found, type);
        rows.Add(9, (ulong)party.Before, type);
        rows.Add(10, (ulong)party.Before, found);
        rows.Add(11, rule, found, (ulong)party.Before);
        rows.Add(12, rule, lemma);
        rows.Add(13, (ulong)Math.Min(4, party.Back), found, type);
        rows.Add(14, sector, kind, found);
        if (party.Token >= 0)
        {
            AddInside(ref rows, candidate, party, all, type, frame, lemma, rule, found, kind, sector, clusters);
        }
        else
        {
            AddEarlier(ref rows, party, context, type, frame, found, kind, sector);
        }
    }

    private static void AddInside(ref FeatureRows rows, EventCandidate candidate, Party party, IReadOnlyList<Party> all, ulong type, ulong frame, ulong lemma, ulong rule, ulong found, ulong kind, ulong sector, WordClusters clusters)
    {
        var (sentence, at, token) = (candidate.Sentence, candidate.Token, party.Token);
        var path = Path(sentence, at, token, out var top, out var length);
        var preposition = Case(sentence, token);
        var side = token < at ? 1UL : 2;
        var distance = (ulong)Math.Min(6, (int)Math.Log2(Math.Abs(token - at) + 1));
        var word = Hash(sentence[token].Lemma);
        var coarse = clusters.TryFind(sentence[token].Lower, out var fine, out var cluster) ? (ulong)cluster + 1 : 0;
        rows.Add(20, path);
        rows.Add(21, path, type);
        rows.Add(22, path, frame);
        rows.Add(23, path, preposition);
        rows.Add(24, path, preposition, type);
        rows.Add(25, path, rule, found);
        rows.Add(26, path, lemma);
        rows.Add(27, path, kind);
        rows.Add(28, path, sector);
        rows.Add(29, path, side);
        rows.Add(30, preposition, type, side);
        rows.Add(31, side, distance, type);
        rows.Add(32, side, distance, found);
        rows.Add(33, side, distance, kind);
        rows.Add(34, (ulong)sentence[token].Relation + 1, type);
        rows.Add(35, (ulong)sentence[token].Relation + 1, preposition, found);
        rows.Add(36, word, type);
        rows.Add(37, word, rule);
        rows.Add(38, coarse, type);
        rows.Add(39, coarse, type, side);
        rows.Add(40, fine >= 0 ? (ulong)fine + 1 : 0, type);
        rows.Add(41, length, found, rule);
        var governor = sentence[token].Head;
        var ruling = governor >= 0 ? Hash(sentence[governor].Lemma) : 3;
        rows.Add(42, ruling, type);
        rows.Add(43, ruling, (ulong)sentence[token].Relation + 1);
        rows.Add(44, Hash(sentence[top].Lemma), type);
        rows.Add(45, top == at ? 1UL : 2, top == token ? 1UL : 2, type);
        var isSubject = sentence[token].Relation.IsSubject();
        rows.Add(46, isSubject ? 1UL : 2, governor == sentence.Root ? 1UL : 2, type);
        rows.Add(47, isSubject ? 1UL : 2, governor == at ? 1UL : 2, found);
        rows.Add(48, (ulong)Between(all, at, token), side, type);
        rows.Add(49, (ulong)Between(all, at, token), side, found);
        rows.Add(50, (ulong)sentence[at].Xpos, path);
        rows.Add(51, (ulong)sentence[token].Xpos, rule, type);
        rows.Add(52, IsCounted(sentence, token) ? 1UL : 2, type);
        rows.Add(53, Conjunct(sentence, token, all), type);
    }

    private static void AddEarlier(ref FeatureRows rows, Party party, EventContext context, ulong type, ulong frame, ulong found, ulong kind, ulong sector)
    {
        var before = (ulong)party.Before;
        var back = (ulong)Math.Min(4, party.Back);
        var isSubject = party.Actor.Mention is { } id && context.Mentions.All[id] is var mention && context.Sentences[mention.Sentence][mention.Head].Relation.IsSubject();
        var times = party.Actor.Entity >= 0 ? (ulong)Math.Min(4, context.Mentions.Chain(party.Actor.Entity).Count()) : 0;
        rows.Add(60, before, type, found);
        rows.Add(61, before, back);
        rows.Add(62, sector, type, found);
        rows.Add(63, isSubject ? 1UL : 2, back, found);
        rows.Add(64, times, found);
        rows.Add(65, frame, found, before);
        rows.Add(66, kind, found, back);
        rows.Add(67, before, sector);
        rows.Add(68, times, before, type);
    }

    /// <summary>Relations from the trigger up to the common ancestor and down to the party.</summary>
    private static ulong Path(Sentence sentence, int from, int to, out int top, out ulong length)
    {
        Span<int> up = stackalloc int[64];
        var steps = 0;
        for (var t = from; t >= 0 && steps < up.Length; t = sentence[t].Head)
        {
            up[steps++] = t;
        }

        var down = 0UL;
        var below = 0;
        top = to;
        int meeting;
        while ((meeting = up[..steps].IndexOf(top)) < 0 && sentence[top].Head >= 0)
        {
            down = FeatureHash.Join(down, (ulong)sentence[top].Relation + 1);
            below++;
            top = sentence[top].Head;
        }

        meeting = Math.Max(0, meeting);
        var path = 0UL;
        for (var i = 0; i < meeting; i++)
        {
            path = FeatureHash.Join(path, (ulong)sentence[up[i]].Relation + 100);
        }

        length = (ulong)Math.Min(LongestPath + 1, meeting + below);
        return meeting + below > LongestPath ? 1 : FeatureHash.Join(path, down) + 7;
    }

    private static ulong Case(Sentence sentence, int token)
    {
        for (var (t, i) = (token, 0); t >= 0 && i < 3; t = sentence[t].Head, i++)
        {
            foreach (var child in sentence.Children(t))
            {
                if (sentence[child].Relation is Relation.Case)
                {
                    return Hash(sentence[child].Lower);
                }
            }

            if (sentence[t].Relation is not (Relation.Conj or Relation.Appos or Relation.NmodPoss or Relation.Flat))
            {
                break;
            }
        }

        return 0;
    }

    private static int Between(IReadOnlyList<Party> all, int trigger, int token)
    {
        var (low, high) = (Math.Min(trigger, token), Math.Max(trigger, token));
        var between = 0;
        foreach (var other in all)
        {
            between += other.Token > low && other.Token < high ? 1 : 0;
        }

        return Math.Min(4, between);
    }

    private static bool IsCounted(Sentence sentence, int token) => sentence[token].Upos == Upos.Num || sentence.Child(token, Relation.Nummod) >= 0;

    /// <summary>Whether it is coordinated with a party that the frame takes.</summary>
    private static ulong Conjunct(Sentence sentence, int token, IReadOnlyList<Party> all)
    {
        foreach (var other in all)
        {
            if (other.Rule != PartyRole.None && other.Token >= 0 && other.Token != token
                && ((sentence[token].Relation is Relation.Conj or Relation.Appos && sentence[token].Head == other.Token) || (sentence[other.Token].Relation is Relation.Conj or Relation.Appos && sentence[other.Token].Head == token)))
            {
                return (ulong)other.Rule;
            }
        }

        return 0;
    }

    private static ulong Kind(Party party, EventContext context)
    {
        if (party.Actor.Mention is not { } id)
        {
            return 99;
        }

        var mention = context.Mentions.All[id];
        return ((ulong)mention.Kind * 4) + (mention.IsName ? 2UL : 0) + (mention.IsPlural ? 1UL : 0) + 1;
    }

    private static ulong Hash(string text) => FeatureHash.Of(text);
}
