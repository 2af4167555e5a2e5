using System.Globalization;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>The fields of the place of an event: those of the first located place, or of the first where none is located.</summary>
internal static class PlaceFields
{
    public static IReadOnlyList<MentionField> All { get; } =
    [
        MentionFields.Words("place", "gazetteer name of the first located place", mention => Located(mention)?.Name ?? "", (mention, text) => With(mention, place => place with { Name = MentionFields.Given(text) })),
        MentionFields.Value("country", "its country, ISO 3166-1 alpha-2", mention => Located(mention)?.Country ?? "", (mention, text) => With(mention, place => place with { Country = Country(text) })),
        MentionFields.Words("admin1", "its first-level division", mention => Located(mention)?.Admin1 ?? "", (mention, text) => With(mention, place => place with { Admin1 = MentionFields.Given(text) })),
        MentionFields.Value("latitude", "of its representative point, degrees", mention => Degrees(Located(mention)?.Latitude), (mention, text) => With(mention, place => Moved(place, Degrees(text, 90), place.Longitude))),
        MentionFields.Value("longitude", "of its representative point, degrees", mention => Degrees(Located(mention)?.Longitude), (mention, text) => With(mention, place => Moved(place, place.Latitude, Degrees(text, 180)))),
        MentionFields.Value("geonames", "its GeoNames id", mention => Located(mention)?.GeoNames?.ToString(CultureInfo.InvariantCulture) ?? "", (mention, text) => With(mention, place => place with { GeoNames = Whole(text, int.MaxValue) })),
        MentionFields.Value("acled_precision", "1 exact to 3 region", mention => Precision(Located(mention)?.AcledPrecision), (mention, text) => With(mention, place => place with { AcledPrecision = Whole(text, 3) })),
        MentionFields.Value("ucdp_precision", "1 exact to 7 international", mention => Precision(Located(mention)?.UcdpPrecision), (mention, text) => With(mention, place => place with { UcdpPrecision = Whole(text, 7) })),
    ];

    private static RecordPlace? Located(RecordEvent mention) => mention.Places.FirstOrDefault(place => place.Latitude is not null) ?? (mention.Places.Count > 0 ? mention.Places[0] : null);

    /// <summary>A mention without a place gets one where the trigger stands.</summary>
    private static RecordEvent With(RecordEvent mention, Func<RecordPlace, RecordPlace> change)
    {
        var place = Located(mention);
        var changed = change(place ?? new RecordPlace(mention.Trigger, "", null, null, null, null, null, null, null, null));
        changed = changed with { Text = changed.Text.Length > 0 ? changed.Text : changed.Name ?? "" };
        return mention with { Places = place is null ? [changed] : [.. mention.Places.Select(each => ReferenceEquals(each, place) ? changed : each)] };
    }

    /// <summary>A person who moves a place moves its point; the line or area that the coder drew is not that of the new place.</summary>
    private static RecordPlace Moved(RecordPlace place, double? latitude, double? longitude)
    {
        var geometry = latitude is { } y && longitude is { } x ? string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"Point\",\"coordinates\":[{x:R},{y:R}]}}") : null;
        return place with { Latitude = latitude, Longitude = longitude, Geometry = geometry, RadiusKm = null, Relation = null };
    }

    private static string? Country(string text) => MentionFields.Given(text) is not { } given ? null
        : given.Length == 2 ? given.ToUpperInvariant() : throw new FormatException($"'{given}' is no two-letter country code");

    private static string Degrees(double? value) => value is { } degrees ? Math.Round((decimal)degrees, 5).ToString("0.#####", CultureInfo.InvariantCulture) : "";

    private static double? Degrees(string text, int most) => MentionFields.Given(text) is not { } given ? null
        : double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{given}' is no number of degrees from -{most} to {most}"));

    private static string Precision(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Whole(string text, int most) => MentionFields.Given(text) is not { } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new FormatException($"'{given}' is no whole number" + (most < 10 ? string.Create(CultureInfo.InvariantCulture, $" from 1 to {most}") : ""));
}
