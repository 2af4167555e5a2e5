namespace Dateline.Gazetteers;

/// <summary>Closed rings of longitude and latitude on a flat map.</summary>
public static class Rings
{
    /// <summary>Square degrees; positive where the ring runs counter-clockwise.</summary>
    public static double SignedArea(IReadOnlyList<(double Longitude, double Latitude)> ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var sum = 0.0;
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            sum += ((ring[i].Longitude - ring[0].Longitude) * (ring[i + 1].Latitude - ring[0].Latitude)) - ((ring[i + 1].Longitude - ring[0].Longitude) * (ring[i].Latitude - ring[0].Latitude));
        }

        return sum / 2;
    }

    /// <summary>Whether a point lies inside; several rings may follow each other with a NaN pair between two.</summary>
    public static bool Contains(IReadOnlyList<(double Longitude, double Latitude)> rings, (double Longitude, double Latitude) point)
    {
        ArgumentNullException.ThrowIfNull(rings);
        var isInside = false;
        for (var i = 0; i + 1 < rings.Count; i++)
        {
            // Comparisons with NaN are false: the step from one ring to the next crosses nothing.
            var (a, b) = (rings[i], rings[i + 1]);
            if (double.IsNaN(a.Latitude) || double.IsNaN(b.Latitude))
            {
                continue;
            }

            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude && point.Longitude < ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    /// <summary>The rings of a shape whose rings are parted by NaN pairs.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Split(IReadOnlyList<(double Longitude, double Latitude)> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var rings = new List<IReadOnlyList<(double, double)>>();
        var ring = new List<(double, double)>();
        foreach (var point in shape)
        {
            if (double.IsNaN(point.Latitude))
            {
                rings.Add(ring);
                ring = [];
            }
            else
            {
                ring.Add(point);
            }
        }

        if (ring.Count > 0)
        {
            rings.Add(ring);
        }

        return rings;
    }
}
