using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>The common nouns of a document that head no mention: the things that "it" and "they" may stand for as well as for actors.</summary>
internal sealed class PlainNouns
{
    private const int SentencesBack = 1;

    private readonly HashSet<(int Sentence, int Head)> _mentions = [];
    private readonly Dictionary<int, Sentence> _sentences = [];

    public PlainNouns(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            _mentions.Add((draft.Sentence.Index, draft.Head));
            _sentences.TryAdd(draft.Sentence.Index, draft.Sentence);
        }
    }

    /// <summary>The score of the best placed subject or object before the pronoun, as <see cref="PronounLinker"/> scores mentions; −∞ when there is none.</summary>
    public double Best(Draft pronoun, bool isSingular)
    {
        var best = double.NegativeInfinity;
        for (var back = 0; back <= SentencesBack; back++)
        {
            if (!_sentences.TryGetValue(pronoun.Sentence.Index - back, out var sentence))
            {
                continue;
            }

            var end = back == 0 ? pronoun.Head : sentence.Count;
            for (var i = 0; i < end; i++)
            {
                if (IsThing(sentence, i, isSingular) && !(back == 0 && sentence[i].Head == pronoun.HeadToken.Head && pronoun.HeadToken.Xpos != Xpos.PRPS))
                {
                    best = Math.Max(best, PronounLinker.DistanceScore(back) + PronounLinker.PlaceScore(sentence, i));
                }
            }
        }

        return best;
    }

    private bool IsThing(Sentence sentence, int token, bool isSingular)
    {
        ref readonly var word = ref sentence[token];
        return word.Xpos == (isSingular ? Xpos.NN : Xpos.NNS)
            && (word.Relation.IsSubject() || word.Relation is Relation.Obj)
            && !_mentions.Contains((sentence.Index, token));
    }
}
