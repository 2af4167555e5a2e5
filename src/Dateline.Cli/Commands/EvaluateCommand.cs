using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline evaluate</c>: the figures of the scoring scripts on the development corpora.</summary>
internal static class EvaluateCommand
{
    public static Verb Create()
    {
        var names = new Argument<string[]>("NAME") { Description = "Evaluations to run; none runs all. " + string.Join(", ", Evaluations.All.Select(e => e.Name)) + ".", Arity = ArgumentArity.ZeroOrMore };
        names.AcceptOnlyFromAmong([.. Evaluations.All.Select(e => e.Name)]);
        var corpora = new Option<string>("--corpora") { Description = "Folder with the corpora.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        var data = SharedOptions.Data();
        var verb = new Verb("evaluate", "Measure accuracy on the development corpora. Every figure is defined in docs/design/accuracy.md.")
        {
            Examples = ["dateline evaluate gold", "dateline evaluate --corpora ~/corpora lgl geovirus"],
        };
        verb.Add(names);
        verb.Add(corpora);
        verb.Add(data);
        verb.SetAction(result =>
        {
            var folder = SharedOptions.DataFolder(result.GetValue(data));
            using var coder = Coder.Load(folder);
            using var gazetteer = Gazetteer.Open(folder.File("gazetteer", "places.dlg"));
            var preparer = DocumentPreparer.Load(folder);
            var (syntax, mentions) = (SyntaxAnalyzer.Load(folder), MentionFinder.Load(folder));
            var sources = new SourceReader(folder, preparer, syntax, mentions);
            var context = new EvaluationContext(result.GetValue(corpora)!, folder, input => coder.Code(preparer.Prepare(input.ToRawReport())), syntax, mentions, StatusReader.Load(folder), (input, attitudes) => sources.Read(input.ToRawReport(), attitudes), gazetteer);
            var chosen = result.GetValue(names) is { Length: > 0 } given ? Evaluations.All.Where(e => given.Contains(e.Name, StringComparer.Ordinal)) : Evaluations.All;
            foreach (var evaluation in chosen)
            {
                result.InvocationConfiguration.Output.WriteLine($"== {evaluation.Name}: {evaluation.Description}");
                foreach (var line in evaluation.Run(context).Lines)
                {
                    result.InvocationConfiguration.Output.WriteLine(line);
                }
            }
        });
        return verb;
    }
}
