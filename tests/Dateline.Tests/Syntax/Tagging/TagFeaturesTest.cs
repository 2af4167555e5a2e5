using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;
using Xunit;

namespace Dateline.Tests.Syntax.Tagging;

public sealed class TagFeaturesTest
{
    private const int Middle = 1;
    private const int Late = 3;
    private static readonly FormPool Pool = new(WordClusters.None);
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

    [Fact]
    public void Every_pass_sees_the_capital_of_the_word_before_a_hyphen() =>
        Assert.All<AddFeatures>([TagFeatures.AddDraft, TagFeatures.AddXpos, TagFeatures.AddUpos], add => Assert.NotEqual(Rows(add, s => Join(s, "Jong"), Late), Rows(add, s => Join(s, "jong"), Late)));

    private static void Join(WorkingSentence sentence, string first) => (sentence.Forms[Late - 2], sentence.Forms[Late - 1]) = (Pool.Get(first), Pool.Get("-"));

    private static uint[] Rows(AddFeatures add, Action<WorkingSentence> change, int word = Middle)
    {
        var sentence = new WorkingSentence();
        sentence.Reset(6);
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Forms[i] = Pool.Get($"w{i}");
            (sentence.Draft[i], sentence.Xpos[i]) = (Upos.Noun, Xpos.NN);
        }

        change(sentence);
        var rows = new FeatureRows(new uint[TagFeatures.MostRows], bits: 20);
        add(ref rows, sentence, word);
        return rows.Rows.ToArray();
    }
}
