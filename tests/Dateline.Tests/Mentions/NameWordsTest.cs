using Dateline.Mentions.Coreference;
using Xunit;

namespace Dateline.Tests.Mentions;

public sealed class NameWordsTest
{
    [Fact]
    public void The_Arabic_article_and_marks_do_not_count() => Assert.Equal(NameWords.Of("Bashar Assad"), NameWords.Of("Bashar al-Assad"));

    [Fact]
    public void Accents_do_not_count() => Assert.Equal(NameWords.Of("Sinn Fein"), NameWords.Of("Sinn Féin"));

    [Theory]
    [InlineData("John Kerry", "John Forbes Kerry", true)]
    [InlineData("J. Kerry", "John Kerry", true)]
    [InlineData("Kerry", "John Kerry", true)]
    [InlineData("John", "John Kerry", false)]
    [InlineData("Mary Kerry", "John Kerry", false)]
    public void A_short_form_keeps_the_last_name(string shorter, string longer, bool expected) =>
        Assert.Equal(expected, NameWords.IsShortOf(NameWords.Of(shorter), NameWords.Of(longer)));

    [Theory]
    [InlineData("sdf", "Syrian Democratic Forces", true)]
    [InlineData("au", "African Union", true)]
    [InlineData("icrc", "International Committee of the Red Cross", true)]
    [InlineData("sdf", "Southern Front", false)]
    public void An_abbreviation_is_the_initials(string letters, string name, bool expected) =>
        Assert.Equal(expected, NameLinker.IsAbbreviation(letters, NameWords.Of(name)));
}
