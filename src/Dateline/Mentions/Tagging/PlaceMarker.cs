using Dateline.Gazetteers;

namespace Dateline.Mentions.Tagging;

/// <summary>Marks words that the gazetteer knows as names of places, large ones apart from small ones.</summary>
internal sealed class PlaceMarker(Gazetteer gazetteer)
{
    private const int LongestName = 5;

    /// <summary>Towns from here on are large (population as a power of ten).</summary>
    private const double LargeTown = 4.7;
    private const int MostCandidates = 12;

    public void Mark(NameSequence sentence)
    {
        Span<char> text = stackalloc char[NameKey.MaxLength * 2];
        Span<char> key = stackalloc char[NameKey.MaxLength];
        Span<PlaceCandidate> candidates = stackalloc PlaceCandidate[MostCandidates];
        for (var i = 0; i < sentence.Count;)
        {
            i = sentence.Words.Forms[i].StartsUpper ? MarkLongest(sentence, i, text, key, candidates) : i + 1;
        }
    }

    // One past the name that was marked, or past the word.
    private int MarkLongest(NameSequence sentence, int first, Span<char> text, Span<char> key, Span<PlaceCandidate> candidates)
    {
        var (length, best, bestCount, isLarge) = (0, 0, 0, false);
        for (var end = first + 1; end <= Math.Min(sentence.Count, first + LongestName); end++)
        {
            var form = sentence.Words.Forms[end - 1];
            if (length + form.Text.Length + 1 > NameKey.MaxLength || !(form.StartsUpper || form.Lower is "-" or "al" or "of" or "the" or "on" or "upon" or "de" or "la"))
            {
                break;
            }

            form.Lower.CopyTo(text[length..]);
            length += form.Text.Length;
            text[length++] = ' ';
            if (form.StartsUpper)
            {
                var keyLength = NameKey.Write(text[..(length - 1)], key);
                var count = keyLength == 0 ? 0 : gazetteer.FindKey(key[..keyLength], candidates);
                if (count > 0)
                {
                    (best, bestCount, isLarge) = (end, count, HoldsLarge(candidates[..count]));
                }

                if (keyLength == 0 || !gazetteer.HasLongerName(key[..keyLength]))
                {
                    break;
                }
            }
        }

        if (bestCount == 0)
        {
            return first + 1;
        }

        sentence.Mark(first, best, isLarge ? NameList.LargePlace : NameList.SmallPlace);
        return best;
    }

    private bool HoldsLarge(ReadOnlySpan<PlaceCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (gazetteer.Kind(candidate.Row) is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Capital or PlaceKind.Sea or PlaceKind.Region or PlaceKind.River || gazetteer.LogPopulation(candidate.Row) >= LargeTown)
            {
                return true;
            }
        }

        return false;
    }
}
