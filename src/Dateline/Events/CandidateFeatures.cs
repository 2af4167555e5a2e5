using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Events;

/// <summary>What the model sees of a candidate. Changing it needs a new template hash and new weights.</summary>
internal static class CandidateFeatures
{
    public static void Add(ref FeatureRows rows, EventCandidate candidate, EventContext context, WordClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(clusters);
        var (sentence, at) = (candidate.Sentence, candidate.Token);
        ref readonly var token = ref sentence[at];
        var type = Hash(candidate.Line.Type.Value);
        var lemma = Hash(token.Lemma);
        var kind = candidate.Line.IsVerb ? 1UL : 2;
        var head = token.Head;
        var headLemma = head >= 0 ? Hash(sentence[head].Lemma) : 7;
        var relation = (ulong)token.Relation + 1;
        rows.Add(1, type);
        rows.Add(2, lemma);
        rows.Add(3, lemma, type);
        rows.Add(4, Hash(candidate.Line.Origin), lemma);
        rows.Add(5, Hash(candidate.Line.Origin));
        rows.Add(6, kind, relation, type);
        rows.Add(7, kind, (ulong)token.Xpos, relation);
        rows.Add(8, headLemma, relation);
        rows.Add(9, headLemma, type);
        rows.Add(10, headLemma, lemma);
        rows.Add(11, kind, head >= 0 ? (ulong)sentence[head].Upos : 99, relation);
        rows.Add(12, lemma, relation);
        rows.Add(13, lemma, (ulong)token.Xpos);
        rows.Add(14, Hash(token.Lower), type);
        AddParties(ref rows, candidate, context, type, kind, lemma);
        AddChildren(ref rows, sentence, at, type, lemma, kind, clusters);
        AddSurroundings(ref rows, candidate, context, type, kind, clusters);
        AddTopic(ref rows, candidate, context.Topic, type, kind);
    }

    /// <summary>What the document is about, and whether the sentence and the parties are political.</summary>
    private static void AddTopic(ref FeatureRows rows, EventCandidate candidate, DocumentTopic topic, ulong type, ulong kind)
    {
        var isPolitical = topic.IsPolitical(candidate.Sentence.Index) ? 1UL : 2;
        rows.Add(100, topic.Political, type);
        rows.Add(101, topic.Countries, type);
        rows.Add(102, topic.Personal, type);
        rows.Add(103, topic.Share, type);
        rows.Add(104, topic.Political, topic.Countries);
        rows.Add(105, topic.Share, topic.Personal, kind);
        rows.Add(106, isPolitical, type);
        rows.Add(107, isPolitical, topic.Share, kind);
        rows.Add(108, topic.Sentences, type);
        rows.Add(109, Depth(candidate), topic.Sentences, kind);
        rows.Add(110, topic.Sentences, topic.Share);
        var (actor, recipient) = (Party(candidate.Actors), Party(candidate.Recipients));
        rows.Add(111, actor, type);
        rows.Add(112, recipient, type);
        rows.Add(113, actor, recipient, kind);
        rows.Add(114, actor, recipient, topic.Share);
        rows.Add(115, isPolitical, Hash(candidate.Sentence[candidate.Token].Lemma));
    }

    private static ulong Depth(EventCandidate candidate)
    {
        var depth = 0UL;
        for (var t = candidate.Sentence[candidate.Token].Head; t >= 0 && depth < 6; t = candidate.Sentence[t].Head)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>The sector of the first party, its country where it has no sector; 0 for no party, 1 for one without a code.</summary>
    private static ulong Party(IReadOnlyList<Actors.ActorMention> role) =>
        role.Count == 0 ? 0 : role[0].Sector.Length > 0 ? Hash(role[0].Sector) : role[0].Code.Length > 0 ? 2UL : 1;

    private static void AddParties(ref FeatureRows rows, EventCandidate candidate, EventContext context, ulong type, ulong kind, ulong lemma)
    {
        var actors = (ulong)Math.Min(2, candidate.Actors.Count);
        var recipients = (ulong)Math.Min(2, candidate.Recipients.Count);
        rows.Add(20, (actors * 3) + recipients, type, kind);
        rows.Add(21, (actors * 3) + recipients, lemma);
        rows.Add(22, actors + recipients > 0 ? 1UL : 2, type);
        rows.Add(23, (actors * 3) + recipients, kind);
        foreach (var actor in candidate.Actors)
        {
            rows.Add(26, Kind(actor.Mention, context), type);
        }

        foreach (var recipient in candidate.Recipients)
        {
            rows.Add(29, Kind(recipient.Mention, context), type);
        }

        rows.Add(30, (ulong)candidate.Line.Specificity, kind);
        rows.Add(31, (ulong)candidate.Line.Conditions.Count, type);
    }

    private static ulong Kind(int? mention, EventContext context) => mention is { } id ? (ulong)context.Mentions.All[id].Kind + 1 : 0;

    private static void AddChildren(ref FeatureRows rows, Sentence sentence, int at, ulong type, ulong lemma, ulong kind, WordClusters clusters)
    {
        var added = 0;
        foreach (var child in sentence.Children(at))
        {
            ref readonly var token = ref sentence[child];
            if (token.Relation == Relation.Punct || ++added > 12)
            {
                continue;
            }

            var relation = (ulong)token.Relation + 1;
            var word = Hash(token.Lemma);
            rows.Add(40, relation, type, kind);
            rows.Add(41, relation, lemma);
            rows.Add(42, relation, word, type);
            rows.Add(43, relation, word, kind);
            rows.Add(44, relation, Fine(clusters, token.Lower), type);
            var marker = Marker(sentence, child);
            if (marker != 0)
            {
                rows.Add(45, marker, relation, type);
                rows.Add(46, marker, lemma);
            }
        }

        rows.Add(47, (ulong)Math.Min(6, added), kind);
    }

    private static ulong Marker(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation is Relation.Case or Relation.Mark)
            {
                return Hash(sentence[child].Lower);
            }
        }

        return 0;
    }

    private static void AddSurroundings(ref FeatureRows rows, EventCandidate candidate, EventContext context, ulong type, ulong kind, WordClusters clusters)
    {
        var (sentence, at) = (candidate.Sentence, candidate.Token);
        for (var offset = -2; offset <= 2; offset++)
        {
            var position = (ulong)(offset + 3);
            var word = at + offset;
            var inside = word >= 0 && word < sentence.Count;
            rows.Add(60, position, inside ? Hash(sentence[word].Lower) : 3, type);
            rows.Add(61, position, inside ? (ulong)sentence[word].Xpos + 1 : 0, kind);
            if (inside)
            {
                rows.Add(62, position, Coarse(clusters, sentence[word].Lower), type);
            }
        }

        rows.Add(63, Fine(clusters, sentence[at].Lower), type);
        rows.Add(64, Coarse(clusters, sentence[at].Lower), type);
        var marker = Marker(sentence, at);
        rows.Add(65, marker, kind);
        rows.Add(66, marker, type);
        var verbs = 0;
        for (var t = sentence[at].Head; t >= 0 && verbs == 0; t = sentence[t].Head)
        {
            if (sentence[t].Upos == Upos.Verb && verbs++ == 0)
            {
                rows.Add(67, Hash(sentence[t].Lemma), kind);
                rows.Add(68, Hash(sentence[t].Lemma), type);
            }
        }

        rows.Add(69, Depth(candidate), kind);
        var attributed = context.Attributions.Innermost(sentence[at].Span) is { Scope: Attributions.AttributionScope.Passage };
        rows.Add(70, attributed ? 1UL : 2, type);
        var mention = context.Mentions.Outermost(sentence.Index, at);
        rows.Add(71, mention is null ? 0 : (ulong)mention.Kind + 1, mention is not null && mention.Head == at ? 1UL : 2, kind);
        rows.Add(72, Determiner(sentence, at), kind);
        rows.Add(73, Determiner(sentence, at), type);
        var sentenceKind = 0UL;
        foreach (var other in context.Mentions.Of(sentence.Index))
        {
            sentenceKind |= 1UL << Math.Min(3, (int)other.Kind);
        }

        rows.Add(74, sentenceKind, type);
        rows.Add(75, (ulong)Math.Min(4, sentence.Index), type);
    }

    private static ulong Determiner(Sentence sentence, int at)
    {
        var determiner = sentence.Child(at, Relation.Det);
        return determiner >= 0 ? Hash(sentence[determiner].Lower) : sentence.Child(at, Relation.NmodPoss) >= 0 ? 1UL : 2;
    }

    private static ulong Hash(string text) => FeatureHash.Of(text);

    private static ulong Fine(WordClusters clusters, string lower) => clusters.TryFind(lower, out var fine, out _) ? (ulong)fine + 1 : 0;

    private static ulong Coarse(WordClusters clusters, string lower) => clusters.TryFind(lower, out _, out var coarse) ? (ulong)coarse + 1 : 0;
}
