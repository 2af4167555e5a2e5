using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;
using Xunit;

namespace Dateline.Tests.Syntax.Tagging;

public sealed class TagFeaturesTest
{
    private const int Middle = 1;
    private delegate void AddFeatures(ref FeatureRows rows, WorkingSentence sentence, int word);

    [Fact]
    public void The_Penn_tag_depends_on_the_draft_of_the_next_word() =>
        Assert.NotEqual(Rows(TagFeatures.AddXpos, s => s.Draft[2] = Upos.Noun), Rows(TagFeatures.AddXpos, s => s.Draft[2] = Upos.Verb));

    [Fact]
    public void The_last_tag_depends_on_the_Penn_tag_of_the_next_word() =>
        Assert.NotEqual(Rows(TagFeatures.AddUpos, s => s.Xpos[2] = Xpos.NN), Rows(TagFeatures.AddUpos, s => s.Xpos[2] = Xpos.VBD));

    [Fact]
    public void The_last_tag_depends_on_a_verb_farther_on() =>
        Assert.NotEqual(Rows(TagFeatures.AddUpos, s => s.Draft[5] = Upos.Noun), Rows(TagFeatures.AddUpos, s => s.Draft[5] = Upos.Verb));

    [Fact]
    public void A_verb_behind_a_mark_is_not_looked_at() =>
        Assert.Equal(Rows(TagFeatures.AddUpos, s => (s.Draft[3], s.Draft[5]) = (Upos.Punct, Upos.Noun)), Rows(TagFeatures.AddUpos, s => (s.Draft[3], s.Draft[5]) = (Upos.Punct, Upos.Verb)));

    [Fact]
    public void The_draft_depends_on_no_tag_behind_the_word() =>
        Assert.Equal(Rows(TagFeatures.AddDraft, s => s.Draft[2] = Upos.Noun), Rows(TagFeatures.AddDraft, s => s.Draft[2] = Upos.Verb));

    private static uint[] Rows(AddFeatures add, Action<WorkingSentence> change)
    {
        var pool = new FormPool(WordClusters.None);
        var sentence = new WorkingSentence();
        sentence.Reset(6);
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Forms[i] = pool.Get($"w{i}");
            (sentence.Draft[i], sentence.Xpos[i]) = (Upos.Noun, Xpos.NN);
        }

        change(sentence);
        var rows = new FeatureRows(new uint[TagFeatures.MostRows], bits: 20);
        add(ref rows, sentence, Middle);
        return rows.Rows.ToArray();
    }
}
