using Dateline.Actors.Build;
using Xunit;

namespace Dateline.Tests.Actors.Build;

public sealed class DictionaryReaderTest
{
    [Fact]
    public void An_entry_has_its_synonyms_and_dated_codes()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# about\nOLD_FRONT_ # note\n+FRONT_OF_OLD_\n\t[SYRREB 970101-061231] [SYROPP >20070101]\nNEXT_ONE_ [IRQGOV]\n");
        var entries = DictionaryReader.Read(path);
        File.Delete(path);

        Assert.Equal(2, entries.Count);
        Assert.Equal(["OLD FRONT", "FRONT OF OLD"], entries[0].Names);
        Assert.Equal(
            [new DictionaryCode("SYRREB", new(1997, 1, 1), new(2006, 12, 31)), new DictionaryCode("SYROPP", new(2007, 1, 1), null)],
            entries[0].Codes);
        Assert.Equal("note", entries[0].Comment);
        Assert.Equal(5, entries[1].Line);
    }

    [Theory]
    [InlineData("SYRREBMUS", "SYR", "REB")]
    [InlineData("IGOUNOREF", "UNO", "REF")]
    [InlineData("IGOEUREEC", "EUR", "")]
    [InlineData("IMGMUSALQ", "IMG", "REL")]
    [InlineData("USAMED", "USA", "JRN")]
    [InlineData("IRQHLH", "IRQ", "MED")]
    public void A_CAMEO_code_is_read_as_PLOVER(string cameo, string code, string sector) =>
        Assert.Equal((code, sector), CameoRoles.Read(cameo, c => c is "SYR" or "USA" or "IRQ"));

    [Theory]
    [InlineData("SYR")]
    [InlineData("XXXGOV")]
    public void A_bare_country_or_an_unknown_one_is_no_actor(string cameo) => Assert.Null(CameoRoles.Read(cameo, c => c == "SYR"));

    [Theory]
    [InlineData("BASHAR AL-ASSAD", "Bashar al-Assad")]
    [InlineData("UNITED FRONT OF THE NORTH", "United Front of the North")]
    [InlineData("BAN KI-MOON", "Ban Ki-Moon")]
    public void Capitals_become_names(string capitals, string name) => Assert.Equal(name, NameCasing.Apply(capitals));
}
