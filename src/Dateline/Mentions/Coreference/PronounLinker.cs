using System.Collections.Frozen;
using Dateline.Lexicons;
using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>Finds whom a pronoun stands for: the best placed compatible mention of this and the few sentences before, subjects and speakers first.</summary>
internal static class PronounLinker
{
    private const int SentencesBack = 6;

    private const double PerSentence = 2.5;
    private const double Subject = 2.0;
    private const double Speaker = 1.0;
    private const double Name = 0.8;
    private const double Embedded = -1.5;

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "says", "told", "added", "adds", "stressed", "noted", "warned", "explained", "argued", "claimed", "insisted", "went", "pointed", "according", "announced", "declared", "stated"], StringComparer.Ordinal);

    public static Chain? Find(int index, IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf)
    {
        var pronoun = drafts[index];
        var form = pronoun.HeadToken.Lower;
        if (form == "one")
        {
            return null;
        }

        Chain? best = null;
        var bestScore = double.NegativeInfinity;
        var isQuoted = IsQuoted(pronoun.Sentence, pronoun.Head);
        for (var i = index - 1; i >= 0; i--)
        {
            var candidate = drafts[i];
            var distance = pronoun.Sentence.Index - candidate.Sentence.Index;
            if (distance > SentencesBack)
            {
                break;
            }

            if (candidate.Entity < 0 || candidate.Kind is MentionKind.Title or MentionKind.Weapon || !Agrees(pronoun, form, candidate, chainOf(candidate.Entity)) || IsBarred(pronoun, candidate, isQuoted))
            {
                continue;
            }

            var score = Score(candidate, distance, chainOf(candidate.Entity));
            if (score > bestScore)
            {
                (best, bestScore) = (chainOf(candidate.Entity), score);
            }
        }

        return form is "it" or "its" or "itself" && bestScore < 0 ? null : best;
    }

    private static bool Agrees(Draft pronoun, string form, Draft candidate, Chain chain)
    {
        if (pronoun.Gender != Gender.Unknown)
        {
            return chain.IsPerson && !chain.IsPlural && (chain.Gender == pronoun.Gender || chain.Gender == Gender.Unknown);
        }

        if (form is "it" or "its" or "itself")
        {
            return !chain.IsPlural && (chain.Kind is MentionKind.Organisation or MentionKind.Vehicle || (chain.Kind == MentionKind.Place && chain.Country is not null) || (chain.Kind == MentionKind.Actor && !chain.IsPerson));
        }

        return chain.IsPlural
            || (chain.Kind is MentionKind.Organisation && candidate.Sentence.Index < pronoun.Sentence.Index + 1 && candidate.HeadToken.Relation.IsSubject())
            || (chain.Kind == MentionKind.Actor && chain.Nouns.Exists(n => n.AlwaysPlural || n.Kind == AgentKind.Group));
    }

    // What grammar forbids: the subject and the object of one verb, a pronoun inside the phrase, a speaker for somebody in his own quotation.
    private static bool IsBarred(Draft pronoun, Draft candidate, bool isQuoted)
    {
        if (candidate.Sentence != pronoun.Sentence)
        {
            return false;
        }

        if (candidate.First <= pronoun.Head && pronoun.Head < candidate.End)
        {
            return true;
        }

        var sentence = pronoun.Sentence;
        if (isQuoted && candidate.HeadToken.Relation.IsSubject() && candidate.HeadToken.Head >= 0 && Speech.Contains(sentence[candidate.HeadToken.Head].Lower) && !IsQuoted(sentence, candidate.Head))
        {
            return true;
        }

        var relation = pronoun.HeadToken.Relation;
        return pronoun.HeadToken.Xpos != Xpos.PRPS && !pronoun.HeadToken.Lower.EndsWith("self", StringComparison.Ordinal)
            && pronoun.HeadToken.Head == candidate.HeadToken.Head
            && (relation.IsSubject() || relation is Relation.Obj or Relation.Iobj || relation.IsOblique());
    }

    private static double Score(Draft candidate, int distance, Chain chain)
    {
        var sentence = candidate.Sentence;
        ref readonly var head = ref sentence[candidate.Head];
        var score = -PerSentence * distance;
        if (head.Relation.IsSubject())
        {
            score += Subject;
            if (head.Head >= 0 && Speech.Contains(sentence[head.Head].Lower))
            {
                score += Speaker;
            }

            if (head.Head >= 0 && sentence[head.Head].Relation is Relation.Root or Relation.Parataxis)
            {
                score += 0.5;
            }
        }
        else if (head.Relation is Relation.NmodPoss or Relation.Compound or Relation.Nmod or Relation.Amod)
        {
            score += Embedded;
        }

        return score + (chain.HasName ? Name : 0) + Math.Min(1.0, 0.25 * (chain.Mentions - 1));
    }

    private static bool IsQuoted(Sentence sentence, int token)
    {
        var open = false;
        for (var i = 0; i < token; i++)
        {
            open = sentence[i].Form switch { "\"" or "''" or "``" => !open, "“" => true, "”" => false, _ => open };
        }

        return open;
    }
}
