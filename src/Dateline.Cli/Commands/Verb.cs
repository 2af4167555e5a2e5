using System.CommandLine;

namespace Dateline.Cli.Commands;

/// <summary>A command that shows how it is used.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines for the help text and the documentation.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
