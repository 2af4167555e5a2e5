using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>The countries whose adjectives and peoples a report names ("Syrian troops", "Sri Lankan police"): no places, but they tell where its places lie.</summary>
internal sealed class Nationalities(CountryTable countries)
{
    /// <summary>"Equatorial Guinean" and the like in characters.</summary>
    private const int LongestPair = 64;

    /// <summary>Numbers of the countries, each once, in the order of the text.</summary>
    public IReadOnlyList<int> Read(IReadOnlyList<Sentence> sentences)
    {
        var found = new List<int>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Count; t++)
            {
                if (char.IsUpper(sentence[t].Form[0]) && CountryAt(sentence, t) is { } country && CountryCodes.Number(country.Iso2) is var number && !found.Contains(number))
                {
                    found.Add(number);
                }
            }
        }

        return found;
    }

    private Country? CountryAt(Sentence sentence, int token)
    {
        Span<char> pair = stackalloc char[LongestPair];
        var form = sentence[token].Form;
        if (token + 1 < sentence.Count && sentence[token + 1].Form is var next && char.IsUpper(next[0]) && form.Length + next.Length < LongestPair)
        {
            form.CopyTo(pair);
            pair[form.Length] = ' ';
            next.CopyTo(pair[(form.Length + 1)..]);
            if (countries.TryFindDemonym(pair[..(form.Length + 1 + next.Length)], out var country))
            {
                return country;
            }
        }

        return countries.TryFindDemonym(form, out var alone) ? alone : null;
    }
}
