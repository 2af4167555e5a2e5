using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Xunit;

namespace Dateline.Tests.Syntax.Parsing;

public sealed class LabelFeaturesTest
{
    [Fact]
    public void A_relation_depends_on_that_of_a_sibling_named_before() => Assert.NotEqual(Rows(0, Relation.Nsubj), Rows(0, Relation.Obl));

    [Fact]
    public void A_relation_depends_on_that_of_its_head_where_it_is_named() => Assert.NotEqual(Rows(1, Relation.Root), Rows(1, Relation.Ccomp));

    [Fact]
    public void A_relation_does_not_depend_on_words_behind_it() => Assert.Equal(Rows(3, Relation.Nsubj), Rows(3, Relation.Obl));

    /// <summary>Rows of the word at 2, whose head is 1; 0 and 3 are its siblings.</summary>
    private static uint[] Rows(int changed, Relation relation)
    {
        var pool = new FormPool(WordClusters.None);
        var (sentence, state) = (new WorkingSentence(), new ParserState());
        sentence.Reset(4);
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Forms[i] = pool.Get($"w{i}");
            sentence.Heads[i] = i == 1 ? sentence.Count : 1;
            sentence.Relations[i] = Relation.Dep;
        }

        sentence.Relations[changed] = relation;
        state.Start(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            state.AddArc(sentence.Heads[i], i);
        }

        var rows = new FeatureRows(new uint[LabelFeatures.MostRows], bits: 20);
        LabelFeatures.Add(ref rows, sentence, state, 2);
        return rows.Rows.ToArray();
    }
}
