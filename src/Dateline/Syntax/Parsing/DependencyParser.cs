using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;

namespace Dateline.Syntax.Parsing;

/// <summary>An arc-hybrid parser that keeps the best few parses of what it has read, then a classifier that names the relation of every arc of the finished tree. The tree is projective with one root.</summary>
internal sealed class DependencyParser
{
    private readonly IRowScorer _arcs;
    private readonly IRowScorer _relations;

    public DependencyParser(IRowScorer arcs, IRowScorer relations) => (_arcs, _relations) = (arcs, relations);

    /// <summary>Fills heads and relations of a tagged sentence.</summary>
    public void Parse(WorkingSentence sentence, BeamSearch search)
    {
        search.Start(sentence);
        while (!search.IsFinished)
        {
            search.Advance(_arcs);
        }

        var best = search.State(0);
        best.Heads.AsSpan(0, sentence.Count).CopyTo(sentence.Heads);
        NameRelations(sentence, best);
    }

    private void NameRelations(WorkingSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[LabelFeatures.MostRows];
        Span<float> scores = stackalloc float[_relations.Classes];
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Heads[i] >= sentence.Count)
            {
                sentence.Relations[i] = Relation.Root;
                continue;
            }

            var rows = _relations.Collect(buffer);
            LabelFeatures.Add(ref rows, sentence, state, i);
            _relations.Score(rows.Rows, scores);
            scores[(int)Relation.Root] = float.MinValue;
            sentence.Relations[i] = (Relation)PartOfSpeechTagger.Best(scores);
        }
    }
}
