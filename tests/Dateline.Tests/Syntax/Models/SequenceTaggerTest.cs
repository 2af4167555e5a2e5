using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Syntax.Models;

public sealed class SequenceTaggerTest
{
    private static readonly BioScheme Scheme = BioScheme.OfKinds("PER", "LOC");

    [Fact]
    public void An_inside_label_follows_only_its_own_kind()
    {
        var (begin, inside, other) = (1, 2, 3);
        Assert.True(Scheme.Allows(begin, inside));
        Assert.True(Scheme.Allows(inside, inside));
        Assert.False(Scheme.Allows(other, inside));
        Assert.False(Scheme.Allows(0, inside));
        Assert.False(Scheme.Allows(-1, inside));
    }

    [Fact]
    public void Neighbouring_names_are_two_spans() => Assert.Equal([(0, 2, 1), (2, 3, 1), (4, 5, 3)], Scheme.Spans([1, 2, 1, 0, 3]));

    [Fact]
    public void A_taught_sequence_is_found_again()
    {
        string[] words = ["old", "Ann", "Lee", "saw", "Rome"];
        int[] labels = [0, 1, 2, 0, 3];
        using var trainer = new SequenceTrainer<string[]>(Scheme, 10, AddWord, AddLabel);
        for (var i = 0; i < 10; i++)
        {
            trainer.Learn(words, labels);
        }

        var tagger = new SequenceTagger<string[]>(trainer.Weights, Scheme, AddWord, AddLabel);
        Assert.Equal(labels, tagger.Tag(words, words.Length));
        Assert.Empty(tagger.Tag([], 0));
    }

    [Fact]
    public void A_closed_position_bears_the_first_label()
    {
        string[] words = ["Ann", "saw", "Rome"];
        using var trainer = new SequenceTrainer<string[]>(Scheme, 10, AddWord, AddLabel);
        for (var i = 0; i < 10; i++)
        {
            trainer.Learn(words, [1, 0, 3]);
        }

        var tagger = new SequenceTagger<string[]>(trainer.Weights, Scheme, AddWord, AddLabel, (sequence, i) => i == 2);
        Assert.Equal([0, 0, 3], tagger.Tag(words, words.Length));
    }

    private static void AddWord(ref FeatureRows rows, string[] words, int i) => rows.Add(1, FeatureHash.Of(words[i]));

    private static void AddLabel(ref FeatureRows rows, string[] words, int i, int previous) => rows.Add(2, (ulong)(previous + 2));
}
