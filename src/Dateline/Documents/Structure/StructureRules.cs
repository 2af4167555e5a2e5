namespace Dateline.Documents.Structure;

internal static class StructureRules
{
    /// <summary>The header comes first because it says where the report begins and when it was published, which the dateline needs for its year.</summary>
    public static IReadOnlyList<IStructureRule> All { get; } =
    [
        new HeaderRule(),
        new DatelineRule(),
        new LicenceRule(),
        new CopyrightRule(),
        new CreditRule(),
    ];
}
