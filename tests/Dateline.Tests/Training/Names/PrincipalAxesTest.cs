using Dateline.Training.Names;
using Xunit;

namespace Dateline.Tests.Training.Names;

public sealed class PrincipalAxesTest
{
    [Fact]
    public void The_axis_along_which_most_lies_comes_first()
    {
        // Eigenvalues 3 along (1, 1) and 1 along (1, −1).
        var axes = PrincipalAxes.Of([[2, 0], [1, 2]]);
        Assert.Equal(1, Math.Abs(axes[0][0] + axes[0][1]) / Math.Sqrt(2), 6);
        Assert.Equal(1, Math.Abs(axes[1][0] - axes[1][1]) / Math.Sqrt(2), 6);
    }

    [Fact]
    public void Axes_stand_upright_on_each_other()
    {
        var axes = PrincipalAxes.Of([[4, 0, 0], [1, 3, 0], [-2, 0.5, 5]]);
        for (var a = 0; a < 3; a++)
        {
            for (var b = 0; b < 3; b++)
            {
                Assert.Equal(a == b ? 1 : 0, axes[a].Zip(axes[b], (x, y) => x * y).Sum(), 6);
            }
        }
    }
}
