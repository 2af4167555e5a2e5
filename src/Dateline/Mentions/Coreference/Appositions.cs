using Dateline.Lexicons;
using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>
/// Joins what stands side by side for one thing: a name and its abbreviation in brackets, a person and what the text says he is
/// ("Ivan Petrov, head of the committee", "the committee's head, Ivan Petrov"), an organisation and its kind ("the Tigers, a rebel group").
/// </summary>
internal sealed class Appositions(MentionLexicon lexicon)
{
    /// <param name="merge">Joins the second chain to the first.</param>
    public void Link(List<Draft> drafts, List<Chain> chains, Action<int, int> merge)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = i + 1; j < drafts.Count && drafts[j].Sentence == drafts[i].Sentence; j++)
            {
                var (left, right) = (drafts[i], drafts[j]);
                if (right.First < left.End || left.Kind is MentionKind.Title or MentionKind.Pronoun || right.Kind is MentionKind.Title or MentionKind.Pronoun)
                {
                    continue;
                }

                if (left.IsName && right.IsName)
                {
                    if (left.Kind == MentionKind.Place && right.Strength < KindStrength.Shape && (IsBracketed(left, right) || right.HeadToken.Relation == Relation.Appos && right.HeadToken.Head == left.Head))
                    {
                        right.Kind = MentionKind.Place;
                        chains[right.Entity].Kind = MentionKind.Place;
                    }

                    if (IsBracketed(left, right) && left.Kind != MentionKind.Nationality && right.Kind != MentionKind.Nationality && AreOneName(left, right))
                    {
                        merge(left.Entity, right.Entity);
                        right.Kind = left.Kind;
                    }
                }
                else if (left.IsName != right.IsName && AreApposed(left, right))
                {
                    var (name, nominal) = left.IsName ? (left, right) : (right, left);
                    Join(name, nominal, chains, merge);
                }
            }
        }

        AddCopulas(drafts, chains);
    }

    private static void Join(Draft name, Draft nominal, List<Chain> chains, Action<int, int> merge)
    {
        if (nominal.Noun is not { } noun || nominal.IsPlural || !Fit(name.Kind, noun.Kind))
        {
            return;
        }

        if (noun.Kind == AgentKind.Person && name.Kind != MentionKind.Person)
        {
            name.Kind = MentionKind.Person;
            chains[name.Entity].Kind = MentionKind.Person;
        }

        name.Roles.Add(new(nominal.Sentence.Index, nominal.First, nominal.End, noun));
        if (nominal.Entity < 0)
        {
            chains[name.Entity].Add(nominal);
        }
        else
        {
            merge(name.Entity, nominal.Entity);
        }
    }

    private static bool Fit(MentionKind kind, AgentKind noun) => kind switch
    {
        MentionKind.Person => noun == AgentKind.Person,
        MentionKind.Organisation => noun is AgentKind.Organisation or AgentKind.Group,
        MentionKind.Miscellaneous => true,
        _ => false,
    };

    private static bool AreOneName(Draft left, Draft right)
    {
        var (longer, shorter) = (NameWords.Of(left.NameText), NameWords.Of(right.NameText));
        return shorter.Length == 1 && (NameLinker.IsAbbreviation(shorter[0], longer) || (left.Kind == MentionKind.Organisation && IsCapitals(right)));
    }

    private static bool IsCapitals(Draft draft) => draft.NameEnd - draft.NameFirst == 1 && !draft.Sentence[draft.NameFirst].Form.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool IsBracketed(Draft left, Draft right) =>
        right.First == left.End + 1 && left.Sentence[left.End].Form == "(" && right.End < left.Sentence.Count && left.Sentence[right.End].Form == ")";

    // A tree edge "appos" between them, or commas on both sides of the second where the tree has nothing better to say.
    private static bool AreApposed(Draft left, Draft right)
    {
        var sentence = left.Sentence;
        ref readonly var second = ref sentence[right.Head];
        if (right.First == left.End + 1 && !left.IsName && sentence[left.End].Lower is "named" or "called")
        {
            return true;
        }

        for (var i = left.End; i < right.First; i++)
        {
            if (sentence[i].Form is "." or ":" or ";" or "\"" or "”" or "“" || sentence[i].Upos is Upos.Verb or Upos.Cconj)
            {
                return false;
            }
        }

        if (second.Relation == Relation.Appos && left.First <= second.Head && second.Head < left.End)
        {
            return true;
        }

        if (right.First != left.End + 1 || sentence[left.End].Form != ",")
        {
            return false;
        }

        var isClosed = right.End == sentence.Count || sentence[right.End].Upos == Upos.Punct && sentence[right.End].Form is "," or "." or ")" or "\"" or "”" or ";";
        ref readonly var first = ref sentence[left.Head];
        var isList = second.Relation == Relation.Conj || first.Relation == Relation.Conj || sentence.Child(left.Head, Relation.Conj) >= 0;
        return isClosed && !isList && !(second.Relation.IsSubject() && first.Relation.IsSubject()) && second.Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj);
    }

    // "Petrov is a senator": the predicate says what he is.
    private void AddCopulas(List<Draft> drafts, List<Chain> chains)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsName || draft.Kind != MentionKind.Person || !draft.HeadToken.Relation.IsSubject() || draft.HeadToken.Head < 0)
            {
                continue;
            }

            var predicate = draft.HeadToken.Head;
            if (draft.Sentence.Child(predicate, Relation.Cop) >= 0 && lexicon.Agents.TryFind(draft.Sentence[predicate].Lower, out var noun, out var plural) && !plural && noun.Kind == AgentKind.Person)
            {
                draft.Roles.Add(new(draft.Sentence.Index, PhraseSpans.FirstOf(draft.Sentence, predicate), PhraseSpans.EndOf(draft.Sentence, predicate), noun));
                chains[draft.Entity].AddNoun(noun);
            }
        }
    }
}
