using Dateline.Cli.Running;
using Xunit;

namespace Dateline.Tests.Cli.Running;

public sealed class ProgressTest
{
    [Fact]
    public void The_line_tells_count_rate_share_and_time_left() =>
        Assert.Equal("1,204 reports, 5,310 events, 60.2 reports/s, 25 %, 1:00 left", Progress.Line(1_204, 5_310, TimeSpan.FromSeconds(20), 0.25));

    [Fact]
    public void The_time_left_is_not_guessed_where_the_share_is_unknown() =>
        Assert.Equal("1 report, 1 event, 0.5 reports/s", Progress.Line(1, 1, TimeSpan.FromSeconds(2), null));

    [Fact]
    public void A_long_run_tells_hours() => Assert.EndsWith(", 2:46:30 left", Progress.Line(10, 0, TimeSpan.FromSeconds(10), 0.001), StringComparison.Ordinal);
}
