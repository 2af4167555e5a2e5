using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class MediaTableTest
{
    private static readonly MediaTable Table = MediaTable.Load(DataFolder.BesideProgram());

    [Theory]
    [InlineData("Farsnews", "Fars News Agency")]
    [InlineData("FNA", "Fars News Agency")]
    [InlineData("Fars", "Fars News Agency")]
    [InlineData("Tass", "TASS")]
    [InlineData("the Itar-Tass news agency", "TASS")]
    [InlineData("ITAR TASS", "TASS")]
    [InlineData("A.P.", "Associated Press")]
    [InlineData("The Associated Press", "Associated Press")]
    [InlineData("Irna", "IRNA")]
    [InlineData("Ha'aretz", "Haaretz")]
    [InlineData("Haaretz newspaper", "Haaretz")]
    [InlineData("Al-Manar TV", "Al-Manar")]
    [InlineData("Anatolia news agency", "Anadolu Agency")]
    public void A_name_is_found_in_every_form(string written, string name)
    {
        Assert.True(Table.TryFind(written, out var outlet));
        Assert.Equal(name, outlet.Name);
    }

    [Theory]
    [InlineData("ap")]
    [InlineData("Ap")]
    [InlineData("Focus")]
    [InlineData("PA")]
    [InlineData("the army")]
    [InlineData("fars")]
    [InlineData("")]
    public void What_may_mean_something_else_is_not_found(string written) => Assert.False(Table.TryFind(written, out _));

    [Fact]
    public void An_ambiguous_name_counts_in_a_credit() => Assert.True(Table.TryFindCredited("PA", out _));

    [Fact]
    public void An_address_gives_its_outlet()
    {
        Assert.True(Table.TryFindHost("https://en.mehrnews.com/news/1", out var outlet));
        Assert.Equal("Mehr News Agency", outlet.Name);
    }

    [Fact]
    public void A_malformed_line_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "name\tkind\tcountry\taliases\tweak\thosts\nX\tagency\n");
        try
        {
            Assert.Contains("line 2", Assert.Throws<UsageException>(() => MediaTable.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
