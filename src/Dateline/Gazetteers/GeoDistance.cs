namespace Dateline.Gazetteers;

/// <summary>Distances and steps on a sphere of the earth's mean radius: right to half a per cent.</summary>
public static class GeoDistance
{
    public const double EarthRadiusKm = 6371;

    public static double Km(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double Radians = Math.PI / 180;
        var a = Math.Sin((latitude2 - latitude1) * Radians / 2);
        var b = Math.Sin((longitude2 - longitude1) * Radians / 2);
        var h = (a * a) + (Math.Cos(latitude1 * Radians) * Math.Cos(latitude2 * Radians) * b * b);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The point at a distance in a compass bearing (degrees clockwise from north).</summary>
    public static (double Latitude, double Longitude) Step(double latitude, double longitude, double bearing, double km)
    {
        const double Radians = Math.PI / 180;
        var angle = km / EarthRadiusKm;
        var phi = latitude * Radians;
        var sin = (Math.Sin(phi) * Math.Cos(angle)) + (Math.Cos(phi) * Math.Sin(angle) * Math.Cos(bearing * Radians));
        var phi2 = Math.Asin(Math.Clamp(sin, -1, 1));
        var lambda = Math.Atan2(Math.Sin(bearing * Radians) * Math.Sin(angle) * Math.Cos(phi), Math.Cos(angle) - (Math.Sin(phi) * sin));
        var longitude2 = longitude + (lambda / Radians);
        return (phi2 / Radians, longitude2 > 180 ? longitude2 - 360 : longitude2 < -180 ? longitude2 + 360 : longitude2);
    }
}
