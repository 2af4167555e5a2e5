using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;

namespace Dateline.Syntax.Parsing;

/// <summary>
/// Three steps: an outline by a greedy parser from right to left; the tree by an arc-hybrid parser from left to right that sees the outline and keeps the best few parses
/// of what it has read, in which quotation marks and brackets are put right; the relation of every arc by a classifier. The tree is projective with one root.
/// </summary>
internal sealed class DependencyParser
{
    private readonly IRowScorer _outline;
    private readonly IRowScorer _arcs;
    private readonly IRowScorer _relations;

    public DependencyParser(IRowScorer outline, IRowScorer arcs, IRowScorer relations) => (_outline, _arcs, _relations) = (outline, arcs, relations);

    /// <param name="model">The path of a model file by its name.</param>
    public static DependencyParser Open(Func<string, string> model) => new(
        LinearModel.Open(model("outline.dlm"), ArcFeatures.OutlineTemplates),
        LinearModel.Open(model("arcs.dlm"), ArcFeatures.Templates),
        LinearModel.Open(model("relations.dlm"), LabelFeatures.Templates));

    /// <summary>Name and checksum of the model files, where the weights are of files.</summary>
    public IEnumerable<(string Name, ulong Checksum)> Models => LinearModel.Named(("outline", _outline), ("arcs", _arcs), ("relations", _relations));

    /// <summary>Fills heads and relations of a tagged sentence.</summary>
    public void Parse(WorkingSentence sentence, BeamSearch search)
    {
        OutlineParser.Parse(_outline, sentence, search.Spare);
        search.Start(sentence);
        while (!search.IsFinished)
        {
            search.Advance(_arcs);
        }

        var best = search.State(0);
        best.Heads.AsSpan(0, sentence.Count).CopyTo(sentence.Heads);
        if (PairedMarks.Attach(sentence))
        {
            best.TakeTree(sentence);
        }

        NameRelations(sentence, best);
    }

    private void NameRelations(WorkingSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[LabelFeatures.MostRows];
        Span<float> scores = stackalloc float[_relations.Classes];
        for (var i = sentence.Count - 1; i >= 0; i--)
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
