using Dateline.Exports;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests.Corpus;

/// <summary>Every folder of tests/corpus is a case: an invented dispatch and what the coder is to make of it.</summary>
[Collection(EndToEnd.Name)]
public sealed class CorpusTest(LoadedCoder coder)
{
    private const string Verified = "expected.verified.json";

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_record_of_a_case_is_the_approved_one(string name)
    {
        var documents = coder.Code(InputsOf(name));
        Golden.Verify(Path.Combine(FolderOf(name), Verified), GoldenRecord.Of(documents));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_record_of_a_case_keeps_the_schema(string name)
    {
        foreach (var document in coder.Code(InputsOf(name)))
        {
            Assert.Empty(await RecordSchema.FaultsOf(Written.By(new JsonlExport(), document)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_map_of_a_case_keeps_the_standard(string name) => Assert.Empty(GeoJsonRules.FaultsOf(Written.By(new GeoJsonExport(), coder.Code(InputsOf(name)))));

    [Fact]
    public void Every_case_says_that_it_is_invented() => Assert.All(
        Directory.GetDirectories(RepositoryFolder.File("tests", "corpus")).SelectMany(folder => InputsOf(Path.GetFileName(folder))),
        file => Assert.Contains("nvented", File.ReadAllText(file), StringComparison.Ordinal));

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(RepositoryFolder.File("tests", "corpus")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string FolderOf(string name) => RepositoryFolder.File("tests", "corpus", name);

    private static string[] InputsOf(string name) =>
        [.. Directory.GetFiles(FolderOf(name)).Where(file => !Path.GetFileName(file).StartsWith("expected.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
