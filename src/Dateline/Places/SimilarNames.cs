namespace Dateline.Places;

/// <summary>Names that are unknown as written are looked for under other romanisations in the countries that the report's known names lie in, and only there.</summary>
internal static class SimilarNames
{
    /// <summary>Countries of the report in which similar names are looked for, those with the most names first.</summary>
    private const int MostCountries = 4;

    public static void Find(List<Toponym> toponyms, CandidateFinder finder)
    {
        if (!toponyms.Exists(t => t.Candidates.Length == 0))
        {
            return;
        }

        var countries = toponyms.Where(t => t.Candidates.Length > 0 && t.Candidates[0].Country != 0).GroupBy(t => t.Candidates[0].Country)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostCountries).Select(g => finder.Gazetteer.Country(g.First().Candidates[0].Row)).ToArray();
        foreach (var toponym in toponyms.Where(t => t.Candidates.Length == 0))
        {
            toponym.Candidates = finder.FindSimilar(toponym.Key, countries);
        }
    }
}
