using System.CommandLine;
using Dateline.Actors.Build;
using Dateline.Lexicons;

namespace Dateline.Training;

/// <summary>The command "build actors": data/actors/actors.tsv from the Phoenix dictionaries.</summary>
internal static class BuildActors
{
    public static Command Command()
    {
        var data = new Option<string>("--data") { Description = "The folder with the corpora; the dictionaries lie in its folder actors.", Required = true };
        var output = new Option<string>("--out") { Description = "The data folder to write to.", DefaultValueFactory = _ => "data" };
        var command = new Command("actors", "Build the actor table from the Phoenix dictionaries.") { data, output };
        command.SetAction(arguments => Run(arguments.GetValue(data)!, arguments.GetValue(output)!));
        return command;
    }

    private static int Run(string data, string output)
    {
        var writer = new StringWriter();
        var count = new ActorTableBuilder(new DataFolder(output)).Build(Path.Combine(data, "actors"), writer);
        File.WriteAllText(Path.Combine(output, "actors", "actors.tsv"), writer.ToString());
        Console.Out.WriteLine($"{count} actors");
        return 0;
    }
}
