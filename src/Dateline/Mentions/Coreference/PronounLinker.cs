using Dateline.Lexicons;
using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>
/// Finds whom a pronoun of the third person stands for: the best placed compatible mention of this and the few sentences before, subjects and speakers first.
/// For "it" and "they" the nouns that are no mentions stand in the race too: where one of them is placed better, the pronoun stands for no actor.
/// </summary>
internal sealed class PronounLinker(IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf, Speakers speakers)
{
    private const int SentencesBack = 6;

    private const double PerSentence = 2.5;
    private const double Subject = 2.0;
    private const double Speaker = 1.0;
    private const double OfMainClause = 0.5;
    private const double Name = 0.8;
    private const double Embedded = -1.5;
    private const double PerMention = 0.25;

    private readonly PlainNouns _plain = new(drafts);
    private readonly List<int> _barred = [];

    public Chain? Find(int index)
    {
        var pronoun = drafts[index];
        var form = pronoun.HeadToken.Lower;
        if (form == "one")
        {
            return null;
        }

        Bar(index);
        Chain? best = null;
        var bestScore = double.NegativeInfinity;
        for (var i = index - 1; i >= 0; i--)
        {
            var candidate = drafts[i];
            var distance = pronoun.Sentence.Index - candidate.Sentence.Index;
            if (distance > SentencesBack)
            {
                break;
            }

            if (candidate.Entity < 0 || candidate.Kind is MentionKind.Title or MentionKind.Weapon || _barred.Contains(candidate.Entity) || !Agrees(pronoun, form, candidate, chainOf(candidate.Entity)))
            {
                continue;
            }

            var score = Score(candidate, distance, chainOf(candidate.Entity));
            if (score > bestScore)
            {
                (best, bestScore) = (chainOf(candidate.Entity), score);
            }
        }

        if (best is null || pronoun.Gender != Gender.Unknown || IsSpeaking(pronoun))
        {
            return best;
        }

        return IsIt(form) && bestScore < 0 || _plain.Best(pronoun, IsIt(form)) >= bestScore ? null : best;
    }

    /// <summary>How good a place in the sentence is for an antecedent.</summary>
    public static double PlaceScore(Sentence sentence, int head)
    {
        ref readonly var token = ref sentence[head];
        if (token.Relation.IsSubject())
        {
            var isMain = token.Head >= 0 && sentence[token.Head].Relation is Relation.Root or Relation.Parataxis;
            return Subject + (isMain ? OfMainClause : 0);
        }

        return token.Relation is Relation.NmodPoss or Relation.Compound or Relation.Nmod or Relation.Amod ? Embedded : 0;
    }

    public static double DistanceScore(int sentences) => -PerSentence * sentences;

    private static bool IsIt(string form) => form is "it" or "its" or "itself";

    // Only somebody speaks: no thing competes for "it said".
    private static bool IsSpeaking(Draft pronoun) => pronoun.HeadToken.Relation.IsSubject() && pronoun.HeadToken.Head >= 0 && Voices.IsSpeech(pronoun.Sentence[pronoun.HeadToken.Head]);

    private static bool Agrees(Draft pronoun, string form, Draft candidate, Chain chain)
    {
        if (pronoun.Gender != Gender.Unknown)
        {
            return chain.IsPerson && !chain.IsPlural && (chain.Gender == pronoun.Gender || chain.Gender == Gender.Unknown);
        }

        if (IsIt(form))
        {
            return !chain.IsPlural && (chain.Kind is MentionKind.Organisation or MentionKind.Vehicle || (chain.Kind == MentionKind.Place && chain.Country is not null) || (chain.Kind == MentionKind.Actor && !chain.IsPerson));
        }

        return chain.IsPlural
            || (chain.Kind is MentionKind.Organisation && candidate.Sentence.Index < pronoun.Sentence.Index + 1 && candidate.HeadToken.Relation.IsSubject())
            || (chain.Kind == MentionKind.Actor && chain.Nouns.Exists(n => n.AlwaysPlural || n.Kind == AgentKind.Group));
    }

    // Whom grammar forbids: the phrase around the pronoun ("her mother" is not she), the other arguments of its verb, the speaker of the quotation it stands in.
    private void Bar(int index)
    {
        _barred.Clear();
        var pronoun = drafts[index];
        if (speakers.Around(pronoun) is >= 0 and var speaker)
        {
            _barred.Add(speaker);
        }

        var relation = pronoun.HeadToken.Relation;
        var isArgument = pronoun.HeadToken.Xpos != Xpos.PRPS && !pronoun.HeadToken.Lower.EndsWith("self", StringComparison.Ordinal)
            && (relation.IsSubject() || relation is Relation.Obj or Relation.Iobj || relation.IsOblique());
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == pronoun.Sentence; i--)
        {
            var candidate = drafts[i];
            var isAround = candidate.First <= pronoun.Head && pronoun.Head < candidate.End;
            if (candidate.Entity >= 0 && (isAround || (isArgument && candidate.HeadToken.Head == pronoun.HeadToken.Head)))
            {
                _barred.Add(candidate.Entity);
            }
        }
    }

    private static double Score(Draft candidate, int distance, Chain chain)
    {
        ref readonly var head = ref candidate.HeadToken;
        var score = DistanceScore(distance) + PlaceScore(candidate.Sentence, candidate.Head);
        if (head.Relation.IsSubject() && head.Head >= 0 && Voices.IsSpeech(candidate.Sentence[head.Head]))
        {
            score += Speaker;
        }

        return score + (chain.HasName ? Name : 0) + Math.Min(1.0, PerMention * (chain.Mentions - 1));
    }
}
