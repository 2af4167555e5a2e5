using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Text.Repairs;
using Xunit;

namespace Dateline.Tests.Documents;

/// <summary>The pages about inputs name every format, every reason and every diagnostic there is.</summary>
public sealed partial class DocumentsDocsTest
{
    private static string Page(params string[] parts) => File.ReadAllText(Path.Combine([RepositoryFolder.Path, "docs", .. parts]));

    [Fact]
    public void Every_format_is_in_the_docs()
    {
        foreach (var reader in DocumentReaders.All)
        {
            Assert.Contains($"\n### {reader.Name}\n", Page("extend", "reader.md"), StringComparison.Ordinal);
            Assert.Contains($"\n| {reader.Name} |", Page("use", "inputs.md"), StringComparison.Ordinal);
            Assert.All(reader.Extensions, extension => Assert.Contains($"`{extension}`", Page("use", "inputs.md"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_repair_is_in_the_docs() =>
        Assert.All(TextRepairer.All, repair => Assert.Contains($"\n| `{repair.Code}` |", Page("use", "diagnostics.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_code_in_the_sources_is_in_the_docs()
    {
        var pages = Page("use", "diagnostics.md") + Page("use", "inputs.md");
        var sources = ((string[])["Documents", "Text"]).SelectMany(room => Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "src", "Dateline", room), "*.cs", SearchOption.AllDirectories));
        var codes = sources.SelectMany(path => CodeLiteral().Matches(File.ReadAllText(path))).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.True(codes.Count > 15, "the codes are no longer found by their form");
        Assert.All(codes, code => Assert.Contains($"`{code}`", pages, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:new(?: ReadFailure| Diagnostic)?\((?:\w+(?:\.\w+)?, )?|Fail\(|Missing\(\w+, |Note\()""(?<code>[a-z]+(?:-[a-z0-9]+)+|empty|binary|unreadable|paywalled)""", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLiteral();
}
