using Dateline.Cli.Running;
using Dateline.Documents;
using Xunit;

namespace Dateline.Tests.Cli.Running;

public sealed class InputShareTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    [Fact]
    public void Inputs_count_by_their_size()
    {
        var share = new InputShare([File("a", 300), File("b", 100)]);
        Assert.Equal(0.75, share.After(0, 300));
        Assert.Equal(1, share.After(1, 100));
    }

    [Fact]
    public void The_reports_of_one_file_fill_it_little_by_little_and_never_beyond_its_end()
    {
        var share = new InputShare([File("a.jsonl", 400)]);
        Assert.Equal(0.25, share.After(0, 100));
        Assert.Equal(0.75, share.After(0, 200));
        Assert.Equal(1, share.After(0, 200));
    }

    [Fact]
    public void With_standard_input_nobody_knows() => Assert.Null(new InputShare([File("a", 10), new("standard input", "stdin", null)]).After(0, 10));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FoundInput File(string name, int bytes)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, new byte[bytes]);
        return new(path, name, path);
    }
}
