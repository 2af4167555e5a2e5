namespace Dateline.Corroboration.Grades;

/// <summary>Counts the independent sources of an event: reports that are copies of one text, and reports that rest on one named source, agency or outlet, count once.</summary>
public static class IndependentSources
{
    /// <summary>The number of the group of each report, 0 upwards in the order in which groups begin.</summary>
    public static IReadOnlyList<int> Groups(IReadOnlyList<ReportOrigin> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        int[] parents = [.. Enumerable.Range(0, reports.Count)];
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var key in (string[])["lineage " + reports[i].Lineage, "origin " + reports[i].Origin])
            {
                if (!first.TryAdd(key, i))
                {
                    parents[Root(parents, i)] = Root(parents, first[key]);
                }
            }
        }

        var numbers = new Dictionary<int, int>();
        return [.. parents.Select((_, i) => Root(parents, i)).Select(root => numbers.TryGetValue(root, out var number) ? number : numbers[root] = numbers.Count)];
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
        {
            i = parents[i];
        }

        return i;
    }
}

/// <summary>Where a report has an event from.</summary>
/// <param name="Lineage">The same for copies of one text.</param>
/// <param name="Origin">The innermost source with a name, else the agency that the report credits, else its outlet.</param>
public sealed record ReportOrigin(string Lineage, string Origin);
