using Dateline.Gazetteers;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>Tells when a country or capital stands for its government or team.</summary>
internal static class Metonymy
{
    public static bool IsMetonym(Toponym toponym, Place? place, PlaceWords words)
    {
        if (place is null || place.Kind is not (PlaceKind.Country or PlaceKind.Capital or PlaceKind.Admin1))
        {
            return false;
        }

        var sentence = toponym.Sentence;
        var head = HeadOf(toponym);
        while (sentence[head].Relation == Relation.Conj)
        {
            head = sentence[head].Head; // "with Turkey and Iran": what holds for the first holds for the others.
        }

        ref readonly var token = ref sentence[head];
        if (token.Head < 0)
        {
            return false;
        }

        ref readonly var governor = ref sentence[token.Head];
        return token.Relation switch
        {
            Relation.Nsubj => words.Is(governor.Lemma, PlaceWordUse.Speech),
            Relation.NmodPoss or Relation.Compound => place.Kind == PlaceKind.Country && words.Is(governor.Lower, PlaceWordUse.Body),
            Relation.OblAgent => place.Kind == PlaceKind.Country,
            Relation.Obl or Relation.Nmod => place.Kind == PlaceKind.Country && sentence.Child(head, Relation.Case) is >= 0 and var preposition && words.Is(sentence[preposition].Lower, PlaceWordUse.With),
            Relation.Iobj => true,
            _ => false,
        };
    }

    /// <summary>The token of the name that hangs outside it.</summary>
    private static int HeadOf(Toponym toponym)
    {
        for (var t = toponym.First; t < toponym.End; t++)
        {
            var head = toponym.Sentence[t].Head;
            if (head < toponym.First || head >= toponym.End)
            {
                return t;
            }
        }

        return toponym.First;
    }
}
