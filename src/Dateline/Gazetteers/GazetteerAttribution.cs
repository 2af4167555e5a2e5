namespace Dateline.Gazetteers;

/// <summary>Whom the places of an export are owed to, in one line; data/gazetteer/ATTRIBUTION.txt has the licences in full. Plain ASCII without quotation marks.</summary>
public static class GazetteerAttribution
{
    public const string Text = "Places: GeoNames (https://www.geonames.org, CC BY 4.0), Who's On First (https://whosonfirst.org/docs/licenses), OurAirports and Natural Earth (public domain)";
}
