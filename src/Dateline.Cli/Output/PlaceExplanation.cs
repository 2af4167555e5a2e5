using System.Globalization;
using Dateline.Places;
using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>How a place was found, what it could have been, and how exact the pin is.</summary>
internal static class PlaceExplanation
{
    private const int MostAlternatives = 4;

    public static IEnumerable<string> Lines(PlaceMention place)
    {
        yield return $"[bold]{Markup.Escape(Wording.Place(place))}[/]{Pin(place)}";
        if (place.Why.Count > 0)
        {
            yield return $"[grey]  by {Markup.Escape(string.Join(", ", place.Why.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Rule} {reason.Score:0.00}"))))}[/]";
        }

        if (place.Alternatives.Count > 0)
        {
            var others = place.Alternatives.Take(MostAlternatives).Select(other => string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(", ", new[] { other.Place.Name, other.Place.Admin1, other.Place.Country }.Where(part => !string.IsNullOrEmpty(part)))} {other.Score:0.00}"));
            yield return $"[grey]  else {Markup.Escape(string.Join("; ", others))}[/]";
        }
    }

    private static string Pin(PlaceMention place)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return "";
        }

        var radius = place.RadiusKm is > 0 ? string.Create(CultureInfo.InvariantCulture, $" ± {place.RadiusKm:0.#} km") : "";
        var precision = place.UcdpPrecision is { } ucdp ? string.Create(CultureInfo.InvariantCulture, $", UCDP precision {ucdp}") : "";
        return Markup.Escape(string.Create(CultureInfo.InvariantCulture, $" {latitude:0.000}, {longitude:0.000}{radius}{precision}, confidence {place.Confidence:0.00}"));
    }
}
