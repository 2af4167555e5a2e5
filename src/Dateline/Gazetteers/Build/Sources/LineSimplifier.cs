namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Leaves out the points of a line that change little (Douglas and Peucker).</summary>
internal static class LineSimplifier
{
    public static List<(double Longitude, double Latitude)> Simplify(List<(double Longitude, double Latitude)> line, double tolerance)
    {
        var keep = new bool[line.Count];
        keep[0] = keep[^1] = true;
        Mark(line, 0, line.Count - 1, tolerance, keep);
        return [.. line.Where((_, i) => keep[i])];
    }

    private static void Mark(List<(double Longitude, double Latitude)> line, int first, int last, double tolerance, bool[] keep)
    {
        var (furthest, distance) = (-1, tolerance);
        for (var i = first + 1; i < last; i++)
        {
            var d = Distance(line[i], line[first], line[last]);
            if (d > distance)
            {
                (furthest, distance) = (i, d);
            }
        }

        if (furthest >= 0)
        {
            keep[furthest] = true;
            Mark(line, first, furthest, tolerance, keep);
            Mark(line, furthest, last, tolerance, keep);
        }
    }

    private static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var t = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        var (x, y) = (a.X + (t * dx) - p.X, a.Y + (t * dy) - p.Y);
        return Math.Sqrt((x * x) + (y * y));
    }
}
