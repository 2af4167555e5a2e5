using Dateline.Gazetteers;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Dayr Ḩāfir", "dayr hafir")]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("Kraków-Łódź", "krakow lodz")]
    [InlineData("U.S.", "us")]
    [InlineData("The Hague", "hague")]
    [InlineData("St. Louis", "saint louis")]
    [InlineData("Coeur d'Alene", "coeur dalene")]
    [InlineData("Diyarbakır", "diyarbakir")]
    [InlineData("الرَّقة", "الرقه")]
    public void Case_accents_and_marks_do_not_tell_names_apart(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("ar-Raqqah")]
    [InlineData("al-Raqqah")]
    [InlineData("Ar Raqqah")]
    [InlineData("El Raqqah")]
    public void The_Arabic_article_has_one_spelling(string name) => Assert.Equal("al raqqah", NameKey.Of(name));

    [Fact]
    public void A_word_that_only_looks_like_an_article_stays() => Assert.Equal("as pontes", NameKey.Of("As Pontes"));

    [Fact]
    public void A_name_that_is_too_long_has_no_key() => Assert.Equal("", NameKey.Of(new string('a', NameKey.MaxLength + 1)));
}
