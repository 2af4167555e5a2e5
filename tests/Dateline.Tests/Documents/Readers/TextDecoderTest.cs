using System.Text;
using Dateline.Documents.Readers;
using Xunit;

namespace Dateline.Tests.Documents.Readers;

public sealed class TextDecoderTest
{
    private const string Text = "Müller said: “We left Köln on 3 May – all of us.”";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true }, { "utf-32BE", true }, { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_are_told_apart(string name, bool mark)
    {
        var encoding = name == "windows-1252" ? Windows1252 : Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Assert.Equal(Text, TextDecoder.Decode(bytes).Text);
    }

    [Fact]
    public void Windows_1252_is_reported_as_a_guess() =>
        Assert.Equal("encoding-guessed", Assert.Single(TextDecoder.Decode(Windows1252.GetBytes(Text)).Diagnostics).Code);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1256")]
    [InlineData("utf-16")]
    [InlineData("no-such-thing")]
    public void A_declaration_that_does_not_fit_is_reported(string declared)
    {
        var bytes = declared == "utf-8" ? Windows1252.GetBytes(Text) : Encoding.UTF8.GetBytes(Text);
        var decoded = TextDecoder.Decode(bytes, declared);

        Assert.Equal(Text, decoded.Text);
        Assert.Contains(decoded.Diagnostics, d => d.Code is "encoding-mismatch" or "encoding-unknown");
    }

    [Fact]
    public void A_declaration_that_fits_is_believed()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var decoded = TextDecoder.Decode(cyrillic.GetBytes("Министр прибыл в Дамаск"), "windows-1251");

        Assert.Equal("Министр прибыл в Дамаск", decoded.Text);
        Assert.Empty(decoded.Diagnostics);
    }

    [Fact]
    public void A_damaged_UTF8_text_stays_UTF8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text + " Zürich"), 0xC3];
        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal(Text + " Zürich\uFFFD", decoded.Text);
        Assert.Equal("encoding-broken", Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var bytes = new byte[4000];
        new Random(3).NextBytes(bytes);

        Assert.NotNull(TextDecoder.Decode(bytes).Refusal);
    }
}
