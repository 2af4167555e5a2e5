using System.Globalization;
using Dateline.Cli;

namespace Dateline.Tests.Cli;

/// <summary>What a command line printed and returned. It runs in this process; standard output of records is not caught, name a file with -o.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    public static Ran With(params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exitCode = CommandLine.Run(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
