using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Xunit;

namespace Dateline.Tests.Syntax.Parsing;

public sealed class LabelFeaturesTest
{
    private const int Word = 1;
    private const int Head = 3;

    [Fact]
    public void A_relation_depends_on_that_of_a_sibling_named_before() => Assert.NotEqual(Rows(1, Relation.Aux), Rows(1, Relation.AuxPass));

    [Fact]
    public void A_relation_depends_on_that_of_its_head_where_it_is_named() => Assert.NotEqual(Rows(2, Relation.Root), Rows(2, Relation.Ccomp));

    [Fact]
    public void A_relation_does_not_depend_on_words_before_it() => Assert.Equal(Rows(-1, Relation.Root), Rows(-1, Relation.Dep));

    /// <summary>Rows of the word at 1, whose head stands two words on; its siblings are the words before and behind it.</summary>
    /// <param name="changed">Which word has the relation, counted from the word at hand.</param>
    private static uint[] Rows(int changed, Relation relation)
    {
        var pool = new FormPool(WordClusters.None);
        var (sentence, state) = (new WorkingSentence(), new ParserState());
        sentence.Reset(4);
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Forms[i] = pool.Get($"w{i}");
            sentence.Heads[i] = i == Head ? sentence.Count : Head;
            sentence.Relations[i] = Relation.Dep;
        }

        sentence.Relations[Word + changed] = relation;
        state.Start(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            state.AddArc(sentence.Heads[i], i);
        }

        var rows = new FeatureRows(new uint[LabelFeatures.MostRows], bits: 20);
        LabelFeatures.Add(ref rows, sentence, state, Word);
        return rows.Rows.ToArray();
    }
}
