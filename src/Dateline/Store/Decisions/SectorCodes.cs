using System.Collections.Frozen;

namespace Dateline.Store.Decisions;

/// <summary>Tells a sector that stands alone from a country: both are three capital letters. The list is that of PLOVER (data/ontologies/plover/sectors.tsv), which a test holds.</summary>
internal static class SectorCodes
{
    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    ]);

    public static bool IsSector(string code) => All.Contains(code);
}
