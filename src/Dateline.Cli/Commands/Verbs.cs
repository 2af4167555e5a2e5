using System.CommandLine;
using System.CommandLine.Help;

namespace Dateline.Cli.Commands;

/// <summary>The table of the verbs, in the order of the help text; one file each.</summary>
internal static class Verbs
{
    public static Command Root()
    {
        // No RootCommand: it would call itself by the name of the assembly's file.
        var root = new Verb("dateline", "Dateline reads news reports of conflict and politics and turns them into a sourced record of events: who did, plans or denies what, to whom, where and when, and who says so. It works offline.")
        {
            Examples = ["dateline code samples", "dateline code report.html --format jsonl", "dateline explain report.html --event 0"],
        };
        root.Add(CodeCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(ParseCommand.Create());
        root.Add(IngestCommand.Create());
        root.Add(JoinCommand.Create());
        root.Add(EventCommand.Create());
        root.Add(DecideCommand.Create());
        root.Add(LedgerCommand.Create());
        root.Add(StatusCommand.Create());
        root.Add(QueryCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(ReleaseCommand.Create());
        root.Add(GazetteerCommand.Create());
        root.Add(EvaluateCommand.Create());
        root.Add(new HelpOption { Description = "Show this help.", Action = new HelpWithExamples() });
        root.Add(new VersionOption { Description = "Show the version." });
        return root;
    }

    /// <summary>"dateline gazetteer build".</summary>
    public static string PathOf(Command command)
    {
        var parents = command.Parents.OfType<Command>().FirstOrDefault();
        return parents is null ? "dateline" : $"{PathOf(parents)} {command.Name}";
    }
}
