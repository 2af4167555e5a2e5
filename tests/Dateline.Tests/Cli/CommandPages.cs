using System.CommandLine;
using System.Text;
using Dateline.Cli.Commands;

namespace Dateline.Tests.Cli;

/// <summary>The page of the command line as the commands themselves describe it.</summary>
internal static class CommandPages
{
    /// <summary>Every verb with its path, the root first.</summary>
    public static IReadOnlyList<(string Path, Command Verb)> All { get; } = [.. Under(Verbs.Root(), "dateline")];

    public static string Text()
    {
        var page = new StringBuilder();
        foreach (var (path, _) in All)
        {
            var help = Ran.With([.. path.Split(' ').Skip(1), "--help"]).Output;
            page.Append("\n## ").Append(path).Append("\n\n```text\n").Append(string.Join('\n', help.Trim().Split('\n').Select(line => line.TrimEnd()))).Append("\n```\n");
        }

        return page.Append('\n').ToString();
    }

    private static IEnumerable<(string, Command)> Under(Command command, string path) =>
        command.Subcommands.SelectMany(subcommand => Under(subcommand, $"{path} {subcommand.Name}")).Prepend((path, command));
}
