using Dateline.Mentions.Tagging;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Mentions.Tagging;

public sealed class NetFeaturesTest : IDisposable
{
    private const int Dimensions = 32;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-vectors-{Guid.NewGuid():N}.dlv");
    private readonly WordVectors _vectors;

    public NetFeaturesTest()
    {
        WordVectors.Write(_path, Dimensions, [Word("linkin", 15), Word("park", 5), Word("played", 9), Word("loud", 13)]);
        _vectors = WordVectors.Open(_path);
    }

    [Fact]
    public void A_word_is_seen_with_its_neighbours_and_the_ends_of_its_run()
    {
        var sequence = Sequence("loud Linkin Park played");
        var rows = new int[NetFeatures.WordSlots];
        NetFeatures.AddWords(rows, sequence, 1, _vectors);

        // Three to either side, then head, tail, before and after the run.
        Assert.Equal([-1, -1, Row("loud"), Row("linkin"), Row("park"), Row("played"), -1, Row("linkin"), Row("park"), Row("loud"), Row("played")], rows[..11]);
    }

    [Fact]
    public void A_word_that_is_in_no_run_has_none()
    {
        var rows = new int[NetFeatures.WordSlots];
        NetFeatures.AddWords(rows, Sequence("loud Linkin Park played"), 0, _vectors);
        Assert.All(rows[7..], row => Assert.Equal(-1, row));
    }

    [Fact]
    public void A_run_is_the_mean_of_its_known_words()
    {
        var levels = new byte[Dimensions];
        Assert.True(NetFeatures.TryReadRun(levels, Sequence("Linkin Quux Park played"), 0, _vectors));
        Assert.All(levels, level => Assert.Equal(10, level));
    }

    [Fact]
    public void A_run_of_unknown_words_has_no_mean() =>
        Assert.False(NetFeatures.TryReadRun(new byte[Dimensions], Sequence("Quux played"), 0, _vectors));

    [Fact]
    public void Names_are_no_part_of_the_topic()
    {
        var (with, without) = (new byte[Dimensions], new byte[Dimensions]);
        NetFeatures.ReadTopic(with, Sequence("Linkin played loud"), _vectors);
        NetFeatures.ReadTopic(without, Sequence("played loud"), _vectors);
        Assert.Equal(without, with);
    }

    [Fact]
    public void A_sentence_without_known_words_has_a_topic_in_the_middle()
    {
        var levels = new byte[Dimensions];
        NetFeatures.ReadTopic(levels, Sequence("Quux"), _vectors);
        Assert.All(levels, level => Assert.Equal(8, level));
    }

    public void Dispose() => File.Delete(_path);

    private static (ulong Word, byte[] Levels) Word(string word, byte level) => (WordForm.HashOfLower(word), [.. Enumerable.Repeat(level, Dimensions)]);

    private int Row(string word) => _vectors.Find(WordForm.HashOfLower(word));

    private NameSequence Sequence(string text)
    {
        var sequence = NameSequenceTest.Sequence(text);
        sequence.FindVectors(_vectors);
        return sequence;
    }
}
