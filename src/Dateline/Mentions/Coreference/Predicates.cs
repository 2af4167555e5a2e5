using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>"He is a senator", "the Tigers were a rebel group": what a sentence says that its subject is stands for the subject, unless it is denied or only possible.</summary>
internal static class Predicates
{
    /// <param name="merge">Joins the second chain to the first.</param>
    public static void Link(IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf, Action<int, int> merge)
    {
        var first = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            first = drafts[first].Sentence == drafts[i].Sentence ? first : i;
            var predicate = drafts[i];
            if (predicate.Noun is null || predicate.Kind != MentionKind.Actor || !IsAsserted(predicate))
            {
                continue;
            }

            for (var j = first; j < i; j++)
            {
                var subject = drafts[j];
                if (subject.HeadToken.Head == predicate.Head && subject.HeadToken.Relation.IsSubject() && subject.Kind != MentionKind.Title && subject.Entity != predicate.Entity && Fit(chainOf(subject.Entity), chainOf(predicate.Entity)))
                {
                    merge(subject.Entity, predicate.Entity);
                    break;
                }
            }
        }
    }

    private static bool IsAsserted(Draft predicate)
    {
        var sentence = predicate.Sentence;
        var isCopula = false;
        foreach (var child in sentence.Children(predicate.Head))
        {
            ref readonly var token = ref sentence[child];
            isCopula |= token.Relation == Relation.Cop;
            if (token.Xpos == Xpos.MD || token.Lower is "not" or "n't" or "n’t" or "never" or "no" or "if" or "whether")
            {
                return false;
            }
        }

        return isCopula;
    }

    private static bool Fit(Chain subject, Chain predicate) =>
        subject.IsPlural == predicate.IsPlural
        && (predicate.IsPerson ? subject.IsPerson || subject.Kind == MentionKind.Pronoun : subject.Kind is MentionKind.Organisation || (subject.Kind == MentionKind.Actor && !subject.IsPerson));
}
