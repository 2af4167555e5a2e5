using Dateline.Attributions;
using Dateline.Attributions.Cues;
using Dateline.Attributions.Learned;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Quotes;
using Xunit;

namespace Dateline.Tests.Attributions.Learned;

public sealed class LearnedAttributionsTest
{
    private const string Praised = "Miller/PROPN/2/nsubj praised/VERB/0/root/praise/VBD the/DET/4/det truce/NOUN/2/obj ./PUNCT/2/punct";
    private const string Closed = "Miller/PROPN/2/nsubj said/VERB/0/root/say/VBD the/DET/4/det road/NOUN/6/nsubj was/AUX/6/aux closed/VERB/2/ccomp/close/VBN ./PUNCT/2/punct";
    private static readonly CueLexicon Lexicon = CueLexicon.Load(DataFolder.BesideProgram());

    [Fact]
    public void A_trained_pair_of_models_finds_cue_source_and_content()
    {
        var words = Words(Praised);
        using var cues = Learn(LearnedAttributions.CueLabels, CueSentence.Of(words, 0), [0, 1, 0, 0, 0], CueFeatures.AddPosition, CueFeatures.AddTransition);
        using var roles = Learn(LearnedAttributions.RoleLabels, new RoleWindow(words, new(1, 2), []), [1, 0, 3, 4, 0], RoleFeatures.AddPosition, RoleFeatures.AddTransition);

        var found = Assert.Single(new LearnedAttributions(cues, roles, eagerness: 0).Find(words));

        Assert.Equal(new TokenRange(1, 2), found.Cue);
        Assert.Equal(new TokenRange(0, 1), found.Source);
        Assert.Equal(new TokenRange(2, 4), found.Content.Cover);
    }

    [Fact]
    public void The_nearest_of_two_sources_is_taken()
    {
        var words = Words(Closed);
        using var roles = Learn(LearnedAttributions.RoleLabels, new RoleWindow(words, new(1, 2), []), [1, 0, 3, 4, 4, 4, 1], RoleFeatures.AddPosition, RoleFeatures.AddTransition);

        var found = Assert.Single(new LearnedAttributions(roles, roles).Find(words, [new(1, 2)]));

        Assert.Equal(new TokenRange(0, 1), found.Source);
    }

    [Fact]
    public void What_no_construction_reads_and_no_one_says_is_an_attitude()
    {
        var draft = Assert.Single(new LearnedDrafts(Lexicon).Of(Words(Praised), [new(new(1, 2), new(0, 1), new(new TokenRange(2, 4)), new(0, 5))], Nothing));

        Assert.True(draft.IsAttitude);
        Assert.Equal(0, draft.SourceHead);
    }

    [Fact]
    public void A_word_of_saying_with_a_clause_is_no_attitude()
    {
        var draft = Assert.Single(new LearnedDrafts(Lexicon).Of(Words(Closed), [new(new(1, 2), new(0, 1), new(new TokenRange(2, 6)), new(0, 7))], Nothing));

        Assert.False(draft.IsAttitude);
    }

    [Fact]
    public void What_a_construction_reads_is_no_attitude()
    {
        var words = Words(Praised);
        var reading = Nothing with { Drafts = [new Draft(Lexicon.Verb("praise")!, new(1, 2), new(new TokenRange(2, 4)))] };

        Assert.False(Assert.Single(new LearnedDrafts(Lexicon).Of(words, [new(new(1, 2), new(0, 1), new(new TokenRange(2, 4)), new(0, 5))], reading)).IsAttitude);
    }

    private static DraftReading Nothing => new(new TokenLine([]), [], [], []);

    private static DocumentWords Words(string compact)
    {
        var line = new TokenLine(Some.Sentences(compact));
        return new(line, QuoteScanner.Scan(line), Lexicon, new MentionLayer([]), [], new FormPool(WordClusters.None));
    }

    private static PerceptronTrainer Learn<T>(BioScheme labels, T sequence, int[] right, PositionFeatures<T> position, TransitionFeatures<T> transition)
    {
        var trainer = new SequenceTrainer<T>(labels, 12, position, transition);
        for (var i = 0; i < 30; i++)
        {
            trainer.Learn(sequence, right);
        }

        return trainer.Weights;
    }
}
