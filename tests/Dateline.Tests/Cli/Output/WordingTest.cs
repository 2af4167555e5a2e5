using Dateline.Attributions;
using Dateline.Cli.Output;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests.Cli.Output;

public sealed class WordingTest
{
    [Theory]
    [InlineData("anonymous military source", SourceKind.Anonymous, "military source (unnamed)")]
    [InlineData("anonymous", SourceKind.Anonymous, "unnamed")]
    [InlineData("Tass", SourceKind.Media, "Tass")]
    public void A_source_without_a_name_says_so_behind_its_description(string name, SourceKind kind, string shown) =>
        Assert.Equal(shown, Wording.Hop(new(name, kind, 0)));

    [Fact]
    public void A_chain_is_worded_from_the_innermost_source_outwards() =>
        Assert.Equal("spokesman (unnamed) → Northline News", Wording.Chain(SomeReport.Full().Events[0]));
}
