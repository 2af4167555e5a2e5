using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>docs/use/cli.md is the commands' own help, so no command or option can be missing from it.</summary>
public sealed class CliPageTest
{
    [Fact]
    public void The_page_of_the_command_line_is_what_the_commands_say() =>
        Golden.VerifySection(RepositoryFolder.File("docs", "use", "cli.md"), "commands", CommandPages.Text());
}
