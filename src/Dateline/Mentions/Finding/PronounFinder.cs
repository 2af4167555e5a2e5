using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Finds personal and possessive pronouns and the relative pronouns that stand for a noun of the sentence.</summary>
internal static class PronounFinder
{
    public static void Find(SentenceText text, List<Draft> drafts)
    {
        var sentence = text.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            ref readonly var token = ref sentence[i];
            if (token.Upos is not (Upos.Pron or Upos.Det))
            {
                continue;
            }

            if (token.Lower is "who" or "whom" or "whose" or "which" or "that")
            {
                var antecedent = token.Upos == Upos.Pron ? AntecedentOf(sentence, i) : -1;
                if (antecedent >= 0)
                {
                    drafts.Add(Pronoun(text, i, Gender.Unknown, sentence[antecedent].Xpos is Xpos.NNS or Xpos.NNPS, antecedent));
                }
            }
            else if (token.Xpos is Xpos.PRP or Xpos.PRPS && token.Relation != Relation.Expl)
            {
                var gender = token.Lower is "he" or "him" or "his" or "himself" ? Gender.Male : token.Lower is "she" or "her" or "hers" or "herself" ? Gender.Female : Gender.Unknown;
                drafts.Add(Pronoun(text, i, gender, token.Lower is "they" or "them" or "their" or "theirs" or "themselves" or "we" or "us" or "our" or "ours" or "ourselves", -1));
            }
        }
    }

    // The noun that the relative clause around the pronoun hangs on.
    private static int AntecedentOf(Sentence sentence, int pronoun)
    {
        for (var t = pronoun; t >= 0; t = sentence[t].Head)
        {
            if (sentence[t].Relation == Relation.AclRelcl)
            {
                return sentence[t].Head < pronoun ? sentence[t].Head : -1;
            }

            if (t != pronoun && sentence[t].Relation is Relation.Ccomp or Relation.Advcl or Relation.Root)
            {
                return -1;
            }
        }

        return -1;
    }

    private static Draft Pronoun(SentenceText text, int token, Gender gender, bool plural, int antecedent) => new()
    {
        In = text,
        First = token,
        End = token + 1,
        Head = token,
        Kind = MentionKind.Pronoun,
        NameFirst = token,
        NameEnd = token,
        Gender = gender,
        IsPlural = plural,
        Antecedent = antecedent,
    };
}
