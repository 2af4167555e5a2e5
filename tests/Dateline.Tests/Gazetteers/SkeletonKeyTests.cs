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
    [InlineData("Dhahran", "Zahran", false)]
    [InlineData("Qusayr", "Gusair")]
    [InlineData("Avdiivka", "Avdeevka")]
    [InlineData("Donetsk", "Luhansk", false)]
    [InlineData("Tadif", "Taftanaz", false)]
    public void Romanisations_of_one_name_share_a_skeleton_and_others_do_not(string one, string other, bool isShared = true) =>
        Assert.Equal(isShared, SkeletonKey.Of(NameKey.Of(one)) == SkeletonKey.Of(NameKey.Of(other)));

    [Theory]
    [InlineData("Aya")]
    [InlineData("T4")]
    [InlineData("حلب")]
    public void A_name_without_strong_consonants_or_in_another_script_has_no_skeleton(string name) => Assert.Equal("", SkeletonKey.Of(NameKey.Of(name)));
}
