using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class WordClustersTest
{
    [Fact]
    public void Written_clusters_are_found_again_and_others_are_not()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dateline-clusters-{Guid.NewGuid():N}.bin");
        try
        {
            WordClusters.Write(path, [("army", 1400, 7), ("town", 3, 9)]);
            var clusters = WordClusters.Read(path);
            Assert.True(clusters.TryFind("army", out var fine, out var coarse));
            Assert.Equal((1400, 7), (fine, coarse));
            Assert.False(clusters.TryFind("river", out _, out _));
            var bytes = File.ReadAllBytes(path);
            bytes[^1] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.Throws<UsageException>(() => WordClusters.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
