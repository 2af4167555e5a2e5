using Dateline.Gazetteers;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public class GazetteerChecksumTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(65536)]
    [InlineData(200_001)]
    public void A_file_read_in_pieces_has_the_sum_of_its_bytes(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [1, 2, 3, .. bytes]);
            using var file = File.OpenHandle(path);
            Assert.Equal(GazetteerChecksum.Of(bytes), GazetteerChecksum.Of(file, 3));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_changed_byte_changes_the_sum()
    {
        var bytes = new byte[1000];
        var before = GazetteerChecksum.Of(bytes);
        bytes[999] = 1;
        Assert.NotEqual(before, GazetteerChecksum.Of(bytes));
    }
}
