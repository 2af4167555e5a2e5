using System.CommandLine;
using System.Text;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Documents;
using Dateline.Exports;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline parse</c>: sentences, tokens, tags, lemmas and trees as CoNLL-U.</summary>
internal static class ParseCommand
{
    private const string FromConllu = "conllu";

    public static Verb Create()
    {
        var inputs = SharedOptions.Inputs();
        var from = new Option<string?>("--from")
        {
            Description = "conllu: the inputs are CoNLL-U; their sentences and tokens are kept and only annotated.",
            HelpName = FromConllu,
        };
        from.AcceptOnlyFromAmong(FromConllu);
        var output = SharedOptions.OutputFile();
        var data = SharedOptions.Data();
        var verb = new Verb("parse", "Write the syntax of reports (sentences, tokens, tags, lemmas, trees) as CoNLL-U.")
        {
            Examples =
            [
                "dateline parse report.txt",
                "dateline parse --from conllu en_ewt-ud-dev.conllu -o parsed.conllu   annotate given tokens",
            ],
        };
        verb.Add(inputs);
        verb.Add(from);
        verb.Add(output);
        verb.Add(data);
        verb.SetAction(result =>
        {
            var folder = SharedOptions.DataFolder(result.GetValue(data));
            var analyzer = SyntaxAnalyzer.Load(folder);
            using var target = OutputTarget.Open(result.GetValue(output));
            var error = result.InvocationConfiguration.Error;
            try
            {
                int failures;
                using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" })
                {
                    failures = result.GetValue(from) is null ? Parse(analyzer, DocumentFeed.Load(folder).Read(result.GetValue(inputs)!, SharedOptions.Reading(null)), writer, error) : Annotate(analyzer, result.GetValue(inputs)!, writer);
                }

                target.Complete();
                return failures > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return target.Explain(exception);
            }
        });
        return verb;
    }

    private static int Parse(SyntaxAnalyzer analyzer, IEnumerable<ReadOutcome> outcomes, StreamWriter writer, TextWriter error)
    {
        var failures = 0;
        foreach (var outcome in outcomes)
        {
            if (outcome.Document is { } document)
            {
                ConlluExport.Write(writer, document, analyzer.Analyze(document));
            }
            else
            {
                failures++;
                error.WriteLine($"{outcome.Input}: {outcome.Failure!.Message}");
            }
        }

        return failures;
    }

    /// <summary>The sentences keep their ids, so that the output can be held against the input.</summary>
    private static int Annotate(SyntaxAnalyzer analyzer, IReadOnlyList<string> inputs, StreamWriter writer)
    {
        foreach (var input in inputs)
        {
            using var reader = OpenText(input);
            var index = 0;
            foreach (var given in ConlluFile.Read(reader, input))
            {
                ConlluExport.WriteSentence(writer, analyzer.Annotate(given, index), given.Id.Length > 0 ? given.Id : FormattableString.Invariant($"{index + 1}"));
                index++;
            }
        }

        return 0;
    }

    private static StreamReader OpenText(string input)
    {
        try
        {
            return input == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(input, Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{input}' cannot be read: {exception.Message}", exception);
        }
    }
}
