using System.CommandLine;
using System.Globalization;
using Dateline.Gazetteers.Build;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline gazetteer build</c>: the compact place file from its sources.</summary>
internal static class GazetteerCommand
{
    public static Verb Create()
    {
        var build = Build();
        return new Verb("gazetteer", "Build the compact place file.") { build };
    }

    private static Verb Build()
    {
        var sources = new Option<string>("--sources") { Description = "Folder with the source files; docs/use/gazetteer.md says where each is had.", HelpName = "DIR", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "The place file to write, for example data/gazetteer/places.dlg.", HelpName = "FILE", Required = true };
        var verb = new Verb("build", "Build the place file from its sources. The same sources give the same bytes.")
        {
            Examples = ["dateline gazetteer build --sources ~/gazetteer-sources -o data/gazetteer/places.dlg"],
        };
        verb.Add(sources);
        verb.Add(output);
        verb.SetAction(result =>
        {
            var configuration = result.InvocationConfiguration;
            var summary = GazetteerBuilder.Build(result.GetValue(sources)!, result.GetValue(output)!, new ErrorLines(configuration.Error));
            foreach (var remark in summary.Remarks)
            {
                configuration.Error.WriteLine(remark);
            }

            configuration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.GetValue(output)}: {summary.Places:N0} places, {summary.Names:N0} names, {summary.Bytes:N0} bytes ({summary.Version})"));
        });
        return verb;
    }

    private sealed class ErrorLines(TextWriter error) : IProgress<string>
    {
        public void Report(string value) => error.WriteLine(value);
    }
}
