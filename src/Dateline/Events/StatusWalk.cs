using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>Reads the statuses of the words of one sentence, from the word upwards to what governs it. One a sentence and call; holds nothing.</summary>
internal readonly partial struct StatusWalk(StatusLexicon lexicon, Sentence sentence)
{
    /// <summary>The rule that a bare event noun falls under when nothing around it speaks.</summary>
    public const string NounDefault = "noun";

    private const string StateNoun = "state noun";

    // A governor further up than this says nothing about the event.
    private const int Deepest = 12;

    public StatusState Read(int token) => Read(token, 0);

    private StatusState Read(int token, int depth)
    {
        if (depth > Deepest)
        {
            return new(Status.Occurred, false, -1, "default", 0.4);
        }

        return IsPredicate(token) ? ReadPredicate(token, depth) : ReadNoun(token, depth);
    }

    private bool IsPredicate(int token)
    {
        ref readonly var t = ref sentence[token];
        if (t.Upos is Upos.Verb or Upos.Aux)
        {
            return !IsNounTakenForVerb(token);
        }

        // An adjective under a copula, or as the complement of a verb ("getting ready"), is a predicate; a noun under a copula is read as a noun first.
        return t.Upos is Upos.Adj or Upos.Adv && (sentence.Child(token, Relation.Cop) >= 0 || t.Relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Root);
    }

    /// <summary>"Our trip to Syria and talks with ...": a bare present or infinitive beside a noun is a noun itself.</summary>
    private bool IsNounTakenForVerb(int token)
    {
        ref readonly var t = ref sentence[token];
        return t.Relation == Relation.Conj && t.Head >= 0 && t.Xpos is Xpos.VBZ or Xpos.VB or Xpos.VBP
            && sentence[t.Head].Upos is Upos.Noun or Upos.Propn && sentence.Child(t.Head, Relation.Cop) < 0
            && sentence.Child(token, Relation.Nsubj) < 0 && sentence.Child(token, Relation.Aux) < 0 && sentence.Child(token, Relation.Mark) < 0 && sentence.Child(token, Relation.Obj) < 0;
    }

    /// <summary>What the governor makes of the event; null where its word says that the event's own words decide.</summary>
    private static StatusState? Apply(StatusSignature signature, in StatusState governor, int cue, double confidence)
    {
        var effect = signature.Under(governor.Status);
        return effect.Kind switch
        {
            StatusEffectKind.Own => null,
            StatusEffectKind.Same => governor,
            _ => new(effect.Status, effect.Negated, cue, signature.Name, confidence),
        };
    }

    private StatusClass GovernorClass(int governor) => sentence[governor].Upos switch
    {
        Upos.Verb or Upos.Aux => StatusClass.Verb,
        Upos.Adj or Upos.Adv => StatusClass.Adj,
        _ => StatusClass.Noun,
    };

    private StatusSignature? Signature(int governor, string frame)
    {
        ref readonly var g = ref sentence[governor];
        var wordClass = GovernorClass(governor);
        return lexicon.Governor(wordClass, g.Lower, g.Lemma, frame)
            ?? (wordClass == StatusClass.Verb && g.Xpos is Xpos.VBN ? lexicon.Governor(StatusClass.Adj, g.Lower, g.Lemma, frame) : null)
            ?? (wordClass == StatusClass.Adj && g.Xpos is Xpos.VBN or Xpos.JJ ? lexicon.Governor(StatusClass.Verb, g.Lower, g.Lemma, frame) : null);
    }

    /// <summary>The first conjunct of a chain, through which a later one hangs on the rest of the sentence.</summary>
    private int FirstConjunct(int token)
    {
        while (sentence[token].Relation == Relation.Conj && sentence[token].Head >= 0)
        {
            token = sentence[token].Head;
        }

        return token;
    }
}
