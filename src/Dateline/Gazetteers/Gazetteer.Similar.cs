using System.Text;

namespace Dateline.Gazetteers;

/// <content>Finding rows whose names are other romanisations of a name.</content>
public sealed unsafe partial class Gazetteer
{
    /// <summary>Places of hundreds of names share the commonest skeletons; further down the list nothing better is to be expected for the time it takes.</summary>
    private const int MostCompared = 600;

    /// <summary>What a word more or less costs ("Tel Afar", "Afar"), in steps of <see cref="RomanisationCosts"/>.</summary>
    private const int WordCost = 400;

    /// <summary>
    /// The places of a country with the names most like this one under <see cref="RomanisationCosts"/>, the nearest first, each once; among equals the one with more people. For names that
    /// <see cref="Find"/> does not know. Names are listed only for countries whose names reach English through romanisation.
    /// </summary>
    public int FindSimilar(ReadOnlySpan<char> name, string country, Span<SimilarPlace> best) =>
        FindSimilar(name, country, best, probed: -1, probedUnder: default);

    /// <summary>As <see cref="FindSimilar(ReadOnlySpan{char}, string, Span{SimilarPlace})"/>, but only places whose name is likely another spelling (<see cref="RomanisationCosts.IsLikely"/>); several times as fast.</summary>
    public int FindLikely(ReadOnlySpan<char> name, string country, Span<SimilarPlace> best) => FindSimilar(name, country, best, probed: -1, probedUnder: default, areLikely: true);

    /// <summary>As above, for measuring: the probed row counts under one of its name keys only, or, where that is empty, under all but the one that is asked for.</summary>
    internal int FindSimilar(ReadOnlySpan<char> name, string country, Span<SimilarPlace> best, int probed, ReadOnlySpan<char> probedUnder, bool areLikely = false)
    {
        Span<char> key = stackalloc char[NameKey.MaxLength];
        Span<byte> units = stackalloc byte[RomanUnits.MaxLength];
        key = key[..NameKey.Write(name, key)];
        var length = RomanUnits.Write(key, units);
        if (length == 0 || best.IsEmpty)
        {
            return 0;
        }

        var search = new SimilarSearch(this, units[..length], CountryCodes.Number(country), best, areLikely ? RomanisationCosts.MostLikely(length) : RomanisationCosts.Most - 1, key, probed, probedUnder);
        search.Run();
        return search.Count;
    }

    /// <summary>The name keys of the rows that are asked for, in order of rows and keys: a pass over the whole file.</summary>
    internal SortedDictionary<int, List<string>> NamesOf(Func<int, bool> isWanted)
    {
        var names = new SortedDictionary<int, List<string>>();
        Span<byte> buffer = stackalloc byte[FrontCodedList.MaxEntryBytes];
        for (var k = 0; k < NameCount; k++)
        {
            var walk = KeyAt(k, buffer);
            string? key = null;
            for (var i = 0; i * GazetteerFormat.PostingLength < walk.Postings.Length; i++)
            {
                var row = ReadUInt24(walk.Postings, i) & GazetteerFormat.PostingRowMask;
                if (isWanted(row))
                {
                    (names.TryGetValue(row, out var list) ? list : names[row] = new(2)).Add(key ??= walk.CurrentText());
                }
            }
        }

        return names;
    }

    /// <summary>One search: the query, and the best places so far.</summary>
    private ref struct SimilarSearch(Gazetteer gazetteer, ReadOnlySpan<byte> query, int country, Span<SimilarPlace> best, int most, ReadOnlySpan<char> queryKey, int probed, ReadOnlySpan<char> probedUnder)
    {
        private readonly ReadOnlySpan<byte> _query = query;
        private readonly ReadOnlySpan<char> _queryKey = queryKey;
        private readonly ReadOnlySpan<char> _probedUnder = probedUnder;
        private readonly Span<SimilarPlace> _best = best;
        private readonly RomanisationCosts _costs = new(gazetteer.Section(GazetteerSection.RomanisationCosts));
        private int _compared;

        public int Count { get; private set; }

        public void Run()
        {
            Look(_query, isShortened: false);
            if (most <= WordCost)
            {
                return;
            }

            Look(_query, isShortened: true);
            if (_query.IndexOf(RomanUnits.Space) is > 0 and var first)
            {
                Look(_query[(first + 1)..], isShortened: false);
                Look(_query[.._query.LastIndexOf(RomanUnits.Space)], isShortened: false);
            }
        }

        private void Look(scoped ReadOnlySpan<byte> units, bool isShortened)
        {
            Span<byte> skeleton = stackalloc byte[RomanUnits.MaxLength];
            var length = SkeletonKey.Write(units, skeleton);
            if (length < SkeletonKey.MinLength)
            {
                return;
            }

            var starts = gazetteer.Section(GazetteerSection.SimilarBuckets);
            var entries = gazetteer.Section(GazetteerSection.Similars);
            var bucket = GazetteerFormat.SimilarBucket(skeleton[..length], country, isShortened);
            var (from, to) = (ReadUInt24(starts, bucket), ReadUInt24(starts, bucket + 1));
            Span<byte> buffer = stackalloc byte[FrontCodedList.MaxEntryBytes];
            Span<char> key = stackalloc char[NameKey.MaxLength];
            Span<byte> other = stackalloc byte[RomanUnits.MaxLength];
            for (var i = from; i < to && _compared < MostCompared; i++, _compared++)
            {
                var walk = gazetteer.KeyAt(ReadUInt24(entries, i), buffer);
                var keyLength = Encoding.UTF8.GetChars(walk.Current, key);
                var otherLength = RomanUnits.Write(key[..keyLength], other);
                var limit = Count < _best.Length ? most : Math.Min(most, _best[Count - 1].Cost);
                if (Cost(_query, other[..otherLength], limit) is < RomanisationCosts.Most and var cost)
                {
                    AddRows(walk.Postings, cost, probed >= 0 && IsOutOfProbe(key[..keyLength]));
                }
            }
        }

        private readonly int Cost(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int limit)
        {
            var cost = _costs.Compare(one, other, limit);
            var (words, otherWords) = (one.Count(RomanUnits.Space), other.Count(RomanUnits.Space));
            var longer = words > otherWords ? one : other;
            var shorter = words > otherWords ? other : one;
            if (words == otherWords || limit <= WordCost)
            {
                return cost;
            }

            var rest = Math.Min(cost, limit) - WordCost;
            var part = _costs.Compare(longer[(longer.IndexOf(RomanUnits.Space) + 1)..], shorter, rest);
            part = Math.Min(part, _costs.Compare(longer[..longer.LastIndexOf(RomanUnits.Space)], shorter, rest));
            return Math.Min(cost, part == RomanisationCosts.Most ? part : part + WordCost);
        }

        private readonly bool IsOutOfProbe(scoped ReadOnlySpan<char> key) => _probedUnder.IsEmpty ? key.SequenceEqual(_queryKey) : !key.SequenceEqual(_probedUnder);

        private void AddRows(scoped ReadOnlySpan<byte> postings, int cost, bool isExcepted)
        {
            for (var i = 0; i * GazetteerFormat.PostingLength < postings.Length; i++)
            {
                var row = ReadUInt24(postings, i) & GazetteerFormat.PostingRowMask;
                if (gazetteer.CountryNumber(row) == country && !(isExcepted && row == probed))
                {
                    Add(new(row, cost));
                }
            }
        }

        private void Add(SimilarPlace place)
        {
            for (var i = 0; i < Count; i++)
            {
                if (_best[i].Row == place.Row)
                {
                    if (_best[i].Cost <= place.Cost)
                    {
                        return;
                    }

                    _best[(i + 1)..Count].CopyTo(_best[i..]);
                    Count--;
                    break;
                }
            }

            var at = Count;
            while (at > 0 && IsBefore(place, _best[at - 1]))
            {
                at--;
            }

            if (at < _best.Length)
            {
                var kept = Math.Min(Count, _best.Length - 1);
                _best[at..kept].CopyTo(_best[(at + 1)..]);
                _best[at] = place;
                Count = kept + 1;
            }
        }

        private readonly bool IsBefore(SimilarPlace one, SimilarPlace other)
        {
            if (one.Cost != other.Cost)
            {
                return one.Cost < other.Cost;
            }

            var populations = gazetteer.Section(GazetteerSection.Populations);
            return populations[one.Row] != populations[other.Row] ? populations[one.Row] > populations[other.Row] : one.Row < other.Row;
        }
    }
}
