using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>The verb group around a predicate: auxiliaries, tense, aspect, voice, negation, subordinator. Token indices are −1 where there is none.</summary>
internal readonly ref struct StatusClause
{
    private StatusClause(Sentence sentence, int head) => (Sentence, Head) = (sentence, head);

    public Sentence Sentence { get; }

    public int Head { get; }

    public int Modal { get; private init; }

    public int Negation { get; private init; }

    /// <summary>"to" before an infinitive.</summary>
    public int To { get; private init; }

    /// <summary>The subordinator other than "to", or the preposition before a gerund.</summary>
    public int Mark { get; private init; }

    public int Subject { get; private init; }

    /// <summary>Forms of "have" that make a perfect.</summary>
    public int Perfect { get; private init; }

    /// <summary>The first form of "be", as auxiliary or copula.</summary>
    public int Be { get; private init; }

    public bool IsPassive { get; private init; }

    public bool HasCopula { get; private init; }

    /// <summary>The tag of the first word of the verb group that carries tense, else the predicate's own.</summary>
    public Xpos Tense { get; private init; }

    public bool IsFinite => Modal >= 0 || (To < 0 && Tense is Xpos.VBD or Xpos.VBZ or Xpos.VBP) || IsBarePresent;

    /// <summary>A present tense that the tagger took for an infinitive: "rebels attack daily".</summary>
    private bool IsBarePresent => To < 0 && Tense == Xpos.VB && Subject >= 0 && Sentence[Head].Relation is Relation.Root or Relation.Parataxis or Relation.Ccomp or Relation.AclRelcl;

    public bool HasAuxiliary => Modal >= 0 || Perfect >= 0 || Be >= 0;

    public bool IsProgressive => Sentence[Head].Xpos == Xpos.VBG && Be >= 0;

    public static StatusClause Of(StatusLexicon lexicon, Sentence sentence, int head)
    {
        int modal = -1, negation = -1, to = -1, mark = -1, subject = -1, perfect = -1, be = -1, firstAux = -1;
        bool passive = false, copula = false;
        foreach (var child in sentence.Children(head))
        {
            var token = sentence[child];
            switch (token.Relation)
            {
                case Relation.Aux or Relation.AuxPass or Relation.Cop when token.Form is "IS" && char.IsLower(sentence[head].Form[^1]):
                    // The group of that name, not the verb.
                    break;
                case Relation.Aux or Relation.AuxPass or Relation.Cop:
                    firstAux = firstAux < 0 ? child : firstAux;
                    negation = negation < 0 && IsContracted(token.Lower) ? child : negation;
                    passive |= token.Relation == Relation.AuxPass;
                    copula |= token.Relation == Relation.Cop;
                    if (lexicon.Word(StatusClass.Modal, token.Lower) is not null && (token.Xpos == Xpos.MD || token.Lower is not ("'d" or "’d" or "need")))
                    {
                        modal = modal < 0 ? child : modal;
                    }
                    else if (token.Lemma == "have" || (token.Lower is "'d" or "’d" && token.Xpos == Xpos.VBD))
                    {
                        perfect = child;
                    }
                    else if (token.Lemma is "be" or "get")
                    {
                        be = be < 0 ? child : be;
                    }

                    break;
                case Relation.Mark or Relation.Case when token.Lower == "to" && (token.Upos == Upos.Part || token.Xpos == Xpos.TO) && child < head:
                    to = child;
                    break;
                case Relation.Mark or Relation.Case when mark < 0 && child < head:
                    mark = child;
                    break;
                case Relation.Advmod when mark < 0 && child < head && token.Xpos == Xpos.WRB:
                    mark = child;
                    break;
                case Relation.Advmod or Relation.CcPreconj or Relation.Det when negation < 0 && IsNegation(lexicon, sentence, child):
                    negation = child;
                    break;
                case Relation.Obj when negation < 0:
                    negation = Negative(sentence, child);
                    break;
                case Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass when subject < 0:
                    subject = child;
                    passive |= token.Relation is Relation.NsubjPass;
                    break;
            }
        }

        negation = negation < 0 && subject >= 0 ? Negative(sentence, subject) : negation;
        return new(sentence, head)
        {
            Modal = modal,
            Negation = negation,
            To = to,
            Mark = mark,
            Subject = subject,
            Perfect = perfect,
            Be = be,
            IsPassive = passive,
            HasCopula = copula,
            Tense = sentence[firstAux >= 0 ? firstAux : head].Xpos,
        };
    }

    private static bool IsNegation(StatusLexicon lexicon, Sentence sentence, int token)
    {
        var lower = sentence[token].Lower;
        if (lexicon.Word(StatusClass.Negation, lower) is not null)
        {
            // "not only", "not just" assert what they stand before.
            return token + 1 >= sentence.Count || sentence[token + 1].Lower is not ("only" or "just" or "merely" or "simply");
        }

        return lower is "longer" or "more" && token > 0 && sentence[token - 1].Lower == "no" && !IsBound(sentence, token - 1);
    }

    /// <summary>"hasn't" as one word.</summary>
    private static bool IsContracted(string lower) => lower.Length > 3 && (lower.EndsWith("n't", StringComparison.Ordinal) || lower.EndsWith("n’t", StringComparison.Ordinal));

    /// <summary>"No fewer than", "no later than": the word bounds a number or a time and denies nothing.</summary>
    public static bool IsBound(Sentence sentence, int token) =>
        sentence[token].Lower == "no" && token + 2 < sentence.Count && sentence[token + 2].Lower == "than"
        && sentence[token + 1].Lower is "fewer" or "less" or "more" or "later" or "sooner" or "lower" or "higher" or "smaller";

    /// <summary>The word by which a subject or object denies the verb ("no", "nothing", "neither ... nor", "few"), or −1.</summary>
    private static int Negative(Sentence sentence, int noun)
    {
        if (sentence[noun].Lower is "nobody" or "none" or "nothing" or "neither")
        {
            return noun;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (child < noun && ((sentence[child].Lower is "no" or "neither" && !IsBound(sentence, child)) || (sentence[child].Lower == "few" && sentence.Child(noun, Relation.Det) < 0 && (child == 0 || sentence[child - 1].Upos != Upos.Adj))))
            {
                return child;
            }
        }

        return -1;
    }
}
