using Dateline.Cli.Output;
using Xunit;

namespace Dateline.Tests.Cli.Output;

public sealed class OutputTargetTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    [Fact]
    public void A_file_appears_only_when_it_is_whole()
    {
        var path = Path.Combine(_folder, "new", "deep", "out.jsonl");
        using (var target = OutputTarget.Open(path))
        {
            target.Stream.Write("half"u8);
            Assert.False(File.Exists(path));
            target.Complete();
        }

        Assert.Equal("half", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void An_unfinished_file_leaves_the_earlier_one_as_it_was()
    {
        var path = Path.Combine(_folder, "out.jsonl");
        File.WriteAllText(path, "earlier");
        using (var target = OutputTarget.Open(path))
        {
            target.Stream.Write("half"u8);
        }

        Assert.Equal("earlier", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_is_no_output_file() => Assert.Contains("is a folder", Assert.Throws<UsageException>(() => OutputTarget.Open(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_path_through_a_file_cannot_be_written()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Contains("cannot be written", Assert.Throws<UsageException>(() => OutputTarget.Open(Path.Combine(file, "out.jsonl"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
