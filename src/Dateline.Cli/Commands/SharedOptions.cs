using System.CommandLine;
using System.Globalization;
using Dateline.Documents;
using Dateline.Lexicons;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli.Commands;

/// <summary>The arguments and options that several verbs take; each verb makes its own, because a symbol belongs to one command.</summary>
internal static class SharedOptions
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd");

    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files (text, HTML, JSONL), folders, globs, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(result =>
        {
            // Without this a mistyped option would be a file that does not exist.
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            {
                result.AddError($"'{token.Value}' is no option here (a file of that name is ./{token.Value}).");
            }
        });
        return inputs;
    }

    /// <summary>A whole number, with a message of our own where it is none.</summary>
    public static Option<int?> Number(string name, params string[] aliases) => new(name, aliases)
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"{name} '{text}' is no whole number.");
            return null;
        },
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder with the ontology, the gazetteer, the actors and the models. Default: the one beside the program.",
        HelpName = "DIR",
    };

    public static Option<string?> Published() => new("--published")
    {
        Description = "Day of publication (YYYY-MM-DD) of reports that do not name their own; times such as \"on Monday\" are counted from it.",
        HelpName = "DATE",
    };

    public static Option<string?> OutputFile() => new("--output", "-o")
    {
        Description = "Write to FILE instead of standard output. The file appears when it is whole; missing folders are made.",
        HelpName = "FILE",
    };

    public static Option<string> Store() => new("--store", "-s")
    {
        Description = "The store, one SQLite file.",
        HelpName = "FILE",
        Required = true,
    };

    public static DataFolder DataFolder(string? path) => path is null ? Lexicons.DataFolder.BesideProgram() : new(path);

    private static LocalDate? PublishedDay(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var day = DayPattern.Parse(text);
        return day.Success ? day.Value : throw new UsageException($"--published '{text}' is no day; write it as YYYY-MM-DD, for example 2017-01-03.");
    }

    /// <param name="published">As the user wrote it, or null.</param>
    public static ReadOptions Reading(string? published) => new() { Published = PublishedDay(published), StandardInput = Console.OpenStandardInput() };

    public static int Threads(int? threads)
    {
        const int Most = 256;
        return threads switch
        {
            null => Environment.ProcessorCount,
            < 1 or > Most => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--threads {threads} is out of range; give 1 to {Most}.")),
            _ => threads.Value,
        };
    }
}
