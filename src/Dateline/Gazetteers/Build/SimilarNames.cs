namespace Dateline.Gazetteers.Build;

/// <summary>Lists the names of countries with romanised names by skeleton and country, and learns what romanisations differ in.</summary>
internal static class SimilarNames
{
    /// <summary>Names that share what is left of them without a word, above this number, share a word like "Tall" or "Khirbat": nothing is found by it.</summary>
    private const int MostShortened = 80;

    /// <summary>Countries whose own names are not written in Latin letters or vary in their romanisation.</summary>
    private static readonly HashSet<string> Romanised = new(
        "AE AF AM AZ BD BH BY CD DJ DZ EG ER ET GE IL IQ IR JO KG KW KZ LB LY MA ML MM MR NE OM PK PS QA RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE".Split(' '), StringComparer.Ordinal);

    /// <param name="keys">Name keys in the order of the file, with the postings of each.</param>
    public static void Write(IEnumerable<(string Key, List<int> Postings)> keys, GazetteerRow[] rows, byte[][] sections)
    {
        var entries = new List<(int Bucket, int Key)>();
        var shortened = new List<(int Bucket, int Key)>();
        var namesOf = new SortedDictionary<int, List<string>>();
        var index = 0;
        foreach (var (key, postings) in keys)
        {
            var countries = postings.Select(p => rows[p & GazetteerFormat.PostingRowMask].Country).Where(Romanised.Contains).Distinct().Order(StringComparer.Ordinal).ToArray();
            if (countries.Length > 0)
            {
                AddEntries(key, index, countries, entries, shortened);
                foreach (var row in postings.Select(p => p & GazetteerFormat.PostingRowMask).Where(r => Romanised.Contains(rows[r].Country) && RomanisationLearner.IsLearnedFrom(rows[r].Name)))
                {
                    (namesOf.TryGetValue(row, out var names) ? names : namesOf[row] = new(2)).Add(key);
                }
            }

            index++;
        }

        entries.AddRange(shortened.GroupBy(e => e.Bucket).Where(g => g.Count() <= MostShortened).SelectMany(g => g));
        WriteBuckets(entries, sections);
        var learner = new RomanisationLearner();
        foreach (var names in namesOf.Values)
        {
            learner.Add(names);
        }

        sections[(int)GazetteerSection.RomanisationCosts] = learner.Learn();
    }

    private static void AddEntries(string key, int index, string[] countries, List<(int, int)> entries, List<(int, int)> shortened)
    {
        Span<byte> units = stackalloc byte[RomanUnits.MaxLength];
        units = units[..RomanUnits.Write(key, units)];
        var numbers = countries.Select(CountryCodes.Number).ToArray();
        Add(units, isShortened: false, entries);
        if (units.IndexOf(RomanUnits.Space) is > 0 and var first)
        {
            Add(units[(first + 1)..], isShortened: true, shortened);
            Add(units[..units.LastIndexOf(RomanUnits.Space)], isShortened: true, shortened);
        }

        void Add(ReadOnlySpan<byte> part, bool isShortened, List<(int, int)> list)
        {
            Span<byte> skeleton = stackalloc byte[RomanUnits.MaxLength];
            var length = SkeletonKey.Write(part, skeleton);
            if (length < SkeletonKey.MinLength)
            {
                return;
            }

            foreach (var country in numbers)
            {
                list.Add((GazetteerFormat.SimilarBucket(skeleton[..length], country, isShortened), index));
            }
        }
    }

    private static void WriteBuckets(List<(int Bucket, int Key)> entries, byte[][] sections)
    {
        var sorted = entries.Distinct().Order().ToArray();
        var starts = new byte[(GazetteerFormat.SimilarBuckets + 1) * 3];
        var list = new byte[sorted.Length * 3];
        var at = 0;
        for (var bucket = 0; bucket <= GazetteerFormat.SimilarBuckets; bucket++)
        {
            GazetteerWriter.WriteUInt24(starts, bucket, at);
            for (; at < sorted.Length && sorted[at].Bucket == bucket; at++)
            {
                GazetteerWriter.WriteUInt24(list, at, sorted[at].Key);
            }
        }

        sections[(int)GazetteerSection.SimilarBuckets] = starts;
        sections[(int)GazetteerSection.Similars] = list;
    }
}
