namespace Dateline.Places.Passes;

/// <summary>The rules in the order in which their reasons are listed.</summary>
internal static class PlaceRules
{
    public static IReadOnlyList<IPlaceRule> All { get; } =
    [
        new PopulationRule(),
        new KindRule(),
        new NameQualityRule(),
        new TypeWordRule(),
        new ContainmentRule(),
        new SiblingRule(),
        new CountryVoteRule(),
        new AreaVoteRule(),
        new NearnessRule(),
        new DatelineRule(),
    ];
}
