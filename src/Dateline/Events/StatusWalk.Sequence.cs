using Dateline.Syntax;

namespace Dateline.Events;

/// <content>What the words before an event noun say where the tree has lost them: "ready to carry out | operations", "preparing for | talks".</content>
internal readonly partial struct StatusWalk
{
    /// <summary>Words of a noun phrase before its noun; a longer one is no longer read through.</summary>
    private const int LongestPhrase = 7;

    /// <summary>The reading of the governor that stands before the phrase of the noun; null where none does.</summary>
    public StatusState? ReadSequence(int noun)
    {
        // "In a bid to | topple" where the tagger saw a noun.
        if (noun > 1 && sentence[noun - 1].Lower == "to" && sentence[noun].Lower == sentence[noun].Lemma && sentence[noun - 1].Xpos is Xpos.TO or Xpos.IN && Governed(noun - 2, "to") is { } infinitive)
        {
            return infinitive;
        }

        var before = noun - 1;
        while (before >= 0 && noun - before <= LongestPhrase && IsInPhrase(before))
        {
            before--;
        }

        if (before < 1)
        {
            return null;
        }

        if (sentence[before].Upos is Upos.Adp or Upos.Part && sentence[before].Xpos != Xpos.RP)
        {
            return Governed(before - 1, sentence[before].Lower == "to" ? "to+noun" : sentence[before].Lower);
        }

        var verb = sentence[before].Xpos == Xpos.RP ? before - 1 : before;
        if (sentence[verb].Upos == Upos.Verb && sentence[noun].Head != verb && Signature(verb, "obj") is { Actual.Kind: StatusEffectKind.Fixed })
        {
            return Governed(verb, "obj");
        }

        return verb >= 2 && sentence[verb].Xpos == Xpos.VB && sentence[verb - 1].Lower == "to" && LightVerb(verb) ? Governed(verb - 2, "to") : null;
    }

    private StatusState? Governed(int governor, string frame)
    {
        if (governor < 0 || sentence[governor].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun) || Signature(governor, frame) is not { } signature)
        {
            return null;
        }

        return Apply(signature, Read(governor), governor, 0.6) is { Status: not Status.Occurred } state ? state : null;
    }

    /// <summary>Whether the verb does what its object names: "carry out", "launch", "hold".</summary>
    private bool LightVerb(int verb) => Signature(verb, "obj") is { Actual.Kind: StatusEffectKind.Same };

    private bool IsInPhrase(int token) =>
        sentence[token].Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.X or Upos.Det || sentence[token].Form == "-"
        || sentence[token].Relation == Relation.NmodPoss || (sentence[token].Relation == Relation.Amod && sentence[token].Upos == Upos.Verb);
}
