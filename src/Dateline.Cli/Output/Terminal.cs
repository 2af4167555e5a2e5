using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>The terminal this program talks to, and consoles that lay text out for it.</summary>
internal static class Terminal
{
    /// <summary>The width of what is not a terminal: a pipe, a file.</summary>
    public const int PipeWidth = 100;

    public static int OutputWidth => Console.IsOutputRedirected ? PipeWidth : Width();

    /// <summary>Colours are for a terminal that does not say otherwise (https://no-color.org, TERM=dumb).</summary>
    public static bool OutputHasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <summary>A console that lays out into text; it knows nothing of the process's own streams.</summary>
    public static IAnsiConsole On(TextWriter text, int width, bool hasColours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : PipeWidth;
        }
        catch (IOException)
        {
            // A terminal that does not tell its size.
            return PipeWidth;
        }
    }
}
