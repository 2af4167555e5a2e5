using Dateline.Cli.Commands;
using Dateline.Cli.Output;
using Dateline.Tests.Corpus;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests;

[Collection(EndToEnd.Name)]
public sealed class ReadmeTest(LoadedCoder coder)
{
    private const string Program = "dotnet run -c Release --project src/Dateline.Cli -- ";

    private static readonly string Readme = RepositoryFolder.File("README.md");

    [Fact]
    public void The_output_of_the_sample_is_the_real_one()
    {
        var sample = coder.Code(RepositoryFolder.File("samples", "01-river-crossing.txt"));
        var table = Written.By(new TableExport(Terminal.PipeWidth, hasColours: false), sample);
        Golden.VerifySection(Readme, "sample", $"\n```text\n{table}```\n\n");
    }

    [Fact]
    public void Every_command_line_is_one_that_the_program_takes()
    {
        var lines = CommandLines().ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(Verbs.Root().Parse(line[Program.Length..].Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Errors));
    }

    private static IEnumerable<string> CommandLines() => File.ReadLines(Readme).Where(line => line.StartsWith(Program, StringComparison.Ordinal));
}
