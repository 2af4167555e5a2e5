namespace Dateline.Training.Events;

/// <summary>A logistic curve over one number, fitted by Newton's method.</summary>
internal static class Logistic
{
    private const int Steps = 60;

    public static (double Slope, double Shift) Fit(IReadOnlyList<(double Margin, bool Right)> points)
    {
        var scale = Math.Max(1e-9, points.Average(p => Math.Abs(p.Margin)));
        var (a, b) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6;
            foreach (var (margin, right) in points)
            {
                var x = margin / scale;
                var p = 1 / (1 + Math.Exp(-((a * x) + b)));
                var (error, weight) = (p - (right ? 1 : 0), p * (1 - p));
                ga += error * x;
                gb += error;
                haa += weight * x * x;
                hab += weight * x;
                hbb += weight;
            }

            var determinant = (haa * hbb) - (hab * hab);
            a -= ((hbb * ga) - (hab * gb)) / determinant;
            b -= ((haa * gb) - (hab * ga)) / determinant;
        }

        return (a / scale, b);
    }
}
