using Dateline.Exports.Stored;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class EditFileTest
{
    [Theory]
    [InlineData("id,status\na@00000000:1-2,denied\n")]
    [InlineData("\uFEFFid;status\r\na@00000000:1-2;denied\r\n")]
    [InlineData("status\tother\tid\ndenied\tx\ta@00000000:1-2\n")]
    [InlineData("{\"id\":\"a@00000000:1-2\",\"status\":\"denied\",\"sentence\":\"x\"}\n\n")]
    public void A_file_may_come_back_as_a_spreadsheet_writes_it(string text)
    {
        var edit = Assert.Single(EditFile.Read(text, "edits.csv"));
        Assert.Equal(("a@00000000:1-2", "denied", null), (edit.Id, edit.Cells["status"].Value, edit.Revision));
        Assert.Single(edit.Cells);
    }

    [Fact]
    public void The_apostrophe_before_a_formula_is_taken_off() => Assert.Equal("=died; -x", EditFile.Read("id,actors\na@00000000:1-2,'=died; -x\n", "e")[0].Cells["actors"].Value);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("name,status\nx,denied\n", "has no column 'id'")]
    [InlineData("id,remark\nx,denied\n", "has no column 'id' and one to change")]
    [InlineData("id,status\na,denied,more\n", "edits.csv, row 2: 3 cells where the table has 2 columns")]
    [InlineData("{\"status\":\"denied\"}", "edits.csv, line 1: the key 'id' is missing")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":", "edits.csv, line 2: this is no JSON object")]
    [InlineData("id,status\n\"a,denied\n", "is no table that can be read")]
    public void What_is_no_such_file_is_told(string text, string told) => Assert.Contains(told, Assert.Throws<UsageException>(() => EditFile.Read(text, "edits.csv")).Message, StringComparison.Ordinal);
}
