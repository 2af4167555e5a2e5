using Dateline.Attributions;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Attributions;

public sealed class AttributionLayerTest
{
    [Fact]
    public void What_is_only_an_attitude_is_nobodys_word()
    {
        var layer = new AttributionLayer([Of(0, "Keller", new(0, 40)) with { IsAttitude = true }]);

        Assert.Null(layer.Innermost(new(10, 14)));
    }

    [Fact]
    public void An_attitude_around_a_statement_is_no_hop()
    {
        var layer = new AttributionLayer([Of(0, "Keller", new(0, 60)) with { IsAttitude = true }, Of(1, "Miller", new(20, 40)) with { Parent = 0 }]);

        Assert.Equal(["Miller"], layer.Chain(layer.Innermost(new(25, 30))).Select(h => h.Name));
    }

    private static Attribution Of(int id, string source, TextSpan content) =>
        new(id, AttributionScope.Passage, new Source(new(0, 1), source, source, SourceKind.Person, null), null, null, "", [content], QuoteKind.Indirect, null);
}
