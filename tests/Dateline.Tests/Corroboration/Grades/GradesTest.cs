using Dateline.Corroboration.Grades;
using Xunit;

namespace Dateline.Tests.Corroboration.Grades;

public sealed class GradesTest
{
    [Fact]
    public void Copies_and_reports_of_one_source_are_no_independent_sources() =>
        Assert.Equal([0, 0, 0, 1], IndependentSources.Groups([new("1", "A Paper"), new("1", "Another"), new("2", "another"), new("3", "A Third")]));

    [Fact]
    public void What_joins_two_groups_makes_them_one() =>
        Assert.Equal([0, 0, 0], IndependentSources.Groups([new("1", "A"), new("2", "B"), new("1", "B")]));

    [Theory]
    [InlineData(Grade.Confirmed, 2, 0)]
    [InlineData(Grade.ProbablyTrue, 3, 1)]
    [InlineData(Grade.PossiblyTrue, 1, 0)]
    [InlineData(Grade.Doubtful, 2, 1)]
    [InlineData(Grade.Improbable, 1, 1)]
    [InlineData(Grade.Improbable, 0, 1)]
    [InlineData(Grade.CannotBeJudged, 0, 0)]
    public void A_grade_counts_who_tells_and_who_denies(Grade expected, int telling, int denying) => Assert.Equal(expected, Dateline.Corroboration.Grades.Grades.Of(telling, denying));
}
