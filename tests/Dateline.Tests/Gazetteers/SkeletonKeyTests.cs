using Dateline.Gazetteers;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public sealed class SkeletonKeyTests
{
    [Theory]
    [InlineData("Kuweires", "Kwayris")]
    [InlineData("Deir Hafer", "Dayr Ḩāfir")]
    [InlineData("Qamishli", "Al Kamishly")]
    [InlineData("Manbij", "Minbej")]
    [InlineData("Shaykhun", "Sheikhoun")]
    public void Romanisations_of_one_name_share_a_skeleton(string one, string other) =>
        Assert.Equal(SkeletonKey.Of(NameKey.Of(one)), SkeletonKey.Of(NameKey.Of(other)));

    [Theory]
    [InlineData("Donetsk", "Luhansk")]
    [InlineData("Tadif", "Taftanaz")]
    public void Different_names_keep_different_skeletons(string one, string other) =>
        Assert.NotEqual(SkeletonKey.Of(NameKey.Of(one)), SkeletonKey.Of(NameKey.Of(other)));

    [Theory]
    [InlineData("Ay")]
    [InlineData("Hama")]
    [InlineData("T4")]
    public void A_short_name_has_no_skeleton(string name) => Assert.Equal("", SkeletonKey.Of(NameKey.Of(name)));
}
