using Dateline.Documents;
using Dateline.Lexicons;

namespace Dateline.Tests.Documents;

internal static class Feeds
{
    public const string Body = "Fighters left the northern districts of the town, a military spokesman said on Tuesday.";

    private static readonly DocumentFeed Feed = DocumentFeed.Load(DataFolder.BesideProgram());

    public static List<ReadOutcome> Read(params string[] inputs) => [.. Feed.Read(inputs, new ReadOptions())];

    public static List<ReadOutcome> Read(ReadOptions options, params string[] inputs) => [.. Feed.Read(inputs, options)];

    /// <summary>The one outcome of a file with these bytes.</summary>
    public static ReadOutcome ReadFile(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return Xunit.Assert.Single(Read(folder.Write(name, bytes)));
    }

    public static ReadOutcome ReadFile(string name, string text) => ReadFile(name, System.Text.Encoding.UTF8.GetBytes(text));

    public static Document Document(ReadOutcome outcome)
    {
        Xunit.Assert.Null(outcome.Failure);
        return outcome.Document!;
    }
}
