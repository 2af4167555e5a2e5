using Dateline.Mentions.Tagging;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Mentions.Tagging;

public sealed class DocumentVectorsTest : IDisposable
{
    private const int Dimensions = 32;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-vectors-{Guid.NewGuid():N}.dlv");
    private readonly DocumentVectors _document;

    public DocumentVectorsTest()
    {
        WordVectors.Write(_path, Dimensions, [Word("linkin", 15), Word("orgy", 1), Word("played", 9), Word("loud", 13), Word("fell", 3)]);
        _document = new(WordVectors.Open(_path));
    }

    [Fact]
    public void What_stands_beside_a_name_counts_in_the_other_sentences_only()
    {
        NameSequence[] sentences = [NameSequenceTest.Sequence("Linkin played"), NameSequenceTest.Sequence("loud Linkin")];
        _document.Gather(sentences);

        Assert.Equal(13, Read(_document.TryReadContext, sentences[0], 0));
        Assert.Equal(9, Read(_document.TryReadContext, sentences[1], 1));
    }

    [Fact]
    public void A_name_of_one_sentence_has_no_context_elsewhere()
    {
        NameSequence[] sentences = [NameSequenceTest.Sequence("Linkin played"), NameSequenceTest.Sequence("Orgy fell")];
        _document.Gather(sentences);

        Assert.Null(Read(_document.TryReadContext, sentences[0], 0));
        Assert.Null(Read(_document.TryReadContext, sentences[0], 1));
    }

    [Fact]
    public void The_other_names_of_a_sentence_do_not_hold_the_own_run()
    {
        NameSequence[] sentences = [NameSequenceTest.Sequence("Linkin and Orgy played")];
        _document.Gather(sentences);

        Assert.Equal(1, Read(_document.TryReadOthers, sentences[0], 0));
        Assert.Equal(15, Read(_document.TryReadOthers, sentences[0], 2));
    }

    [Fact]
    public void The_topic_is_of_small_words_and_the_names_are_of_capitalised_ones()
    {
        var levels = new byte[Dimensions];
        _document.Gather([NameSequenceTest.Sequence("Linkin played")]);

        Assert.True(_document.TryReadTopic(levels));
        Assert.Equal(9, levels[0]);
        Assert.True(_document.TryReadNames(levels));
        Assert.Equal(15, levels[0]);
    }

    [Fact]
    public void A_document_forgets_the_one_before()
    {
        NameSequence[] sentences = [NameSequenceTest.Sequence("Linkin fell")];
        _document.Gather([NameSequenceTest.Sequence("loud Linkin"), NameSequenceTest.Sequence("Orgy played")]);
        _document.Gather(sentences);

        Assert.Null(Read(_document.TryReadContext, sentences[0], 0));
        _document.Gather([]);
        Assert.False(_document.TryReadTopic(new byte[Dimensions]));
        Assert.False(_document.TryReadNames(new byte[Dimensions]));
    }

    public void Dispose() => File.Delete(_path);

    private delegate bool Reading(Span<byte> levels, NameSequence sentence, int i);

    private static int? Read(Reading reading, NameSequence sentence, int i)
    {
        var levels = new byte[Dimensions];
        return reading(levels, sentence, i) ? levels[0] : null;
    }

    private static (ulong Word, byte[] Levels) Word(string word, byte level) => (WordForm.HashOfLower(word), [.. Enumerable.Repeat(level, Dimensions)]);
}
