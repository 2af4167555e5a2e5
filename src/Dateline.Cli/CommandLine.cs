using System.CommandLine;
using Dateline.Cli.Commands;
using Dateline.Cli.Running;

namespace Dateline.Cli;

/// <summary>Parses the arguments, runs the verb and turns a user's mistake into one line and exit code 2.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        // An argument that begins with @ is a file name here, not a file of arguments.
        var result = Verbs.Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
        {
            return Refuse(result, error);
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException exception)
        {
            error.WriteLine($"dateline: {exception.Message}");
            return ExitCodes.Usage;
        }
    }

    private static int Refuse(ParseResult result, TextWriter error)
    {
        var command = result.CommandResult.Command;
        var path = Verbs.PathOf(command);
        if (command.Subcommands.Count > 0)
        {
            // What the parser says here names no alternative.
            var known = string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name));
            error.WriteLine(result.UnmatchedTokens is [var unknown, ..] ? $"dateline: '{unknown}' is no command of '{path}'; it has {known}." : $"dateline: '{path}' needs a command: {known}.");
        }
        else
        {
            foreach (var message in result.Errors.Select(fault => fault.Message).Distinct(StringComparer.Ordinal))
            {
                error.WriteLine($"dateline: {message}");
            }
        }

        error.WriteLine($"dateline: see '{path} --help'.");
        return ExitCodes.Usage;
    }
}
