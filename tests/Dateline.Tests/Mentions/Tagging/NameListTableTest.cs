using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Mentions.Tagging;
using Xunit;

namespace Dateline.Tests.Mentions.Tagging;

public sealed class NameListTableTest
{
    private static readonly NamePreparation Preparation = new(DataFolder.BesideProgram(), MentionLexicon.Load(DataFolder.BesideProgram()));

    [Theory]
    [InlineData("President Vladimir Putin spoke", 2, nameof(NameList.Person))]
    [InlineData("the US said", 1, nameof(NameList.Country))]
    [InlineData("his spokesman Smith said", 1, nameof(NameList.PersonNoun))]
    [InlineData("his spokesman Smith said", 2, nameof(NameList.FamilyName))]
    [InlineData("in New York now", 2, nameof(NameList.LargePlace))]
    public void A_word_of_a_list_is_marked(string text, int word, string list)
    {
        var sequence = NameSequenceTest.Sequence(text);
        Preparation.Mark(sequence);

        Assert.True(sequence.IsIn(word, Enum.Parse<NameList>(list)));
    }

    [Fact]
    public void A_mistake_in_the_known_names_is_told_with_its_line() =>
        Assert.Contains("some.tsv:7", Assert.Throws<UsageException>(() => KnownNames.Parse("kiel\tharbour", "some.tsv", 7)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("told us about May", 1, nameof(NameList.Country))]
    [InlineData("New york now", 1, nameof(NameList.LargePlace))]
    public void A_name_is_written_with_capitals(string text, int word, string list)
    {
        var sequence = NameSequenceTest.Sequence(text);
        Preparation.Mark(sequence);

        Assert.False(sequence.IsIn(word, Enum.Parse<NameList>(list)));
    }
}
