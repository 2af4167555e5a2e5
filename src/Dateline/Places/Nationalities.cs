using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Places;

/// <summary>The countries whose adjectives and peoples a report names ("Syrian troops", "Sri Lankan police"): no places, but they tell where its places lie.</summary>
internal sealed class Nationalities(CountryTable countries)
{
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
        if (token + 1 < sentence.Count && char.IsUpper(sentence[token + 1].Form[0]) && countries.TryFindDemonym($"{sentence[token].Form} {sentence[token + 1].Form}", out var country))
        {
            return country;
        }

        return countries.TryFindDemonym(sentence[token].Form, out country) ? country : null;
    }
}
