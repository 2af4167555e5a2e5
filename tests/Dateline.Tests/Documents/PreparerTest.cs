using System.Diagnostics;
using System.Text.Json;
using Dateline.Documents;
using Xunit;

namespace Dateline.Tests.Documents;

public sealed class PreparerTest
{
    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("(")]
    [InlineData("(source ")]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("&")]
    [InlineData("Â")]
    [InlineData("Ð")]
    [InlineData("A ")]
    [InlineData("Copyright ")]
    [InlineData("Creative Commons license ")]
    [InlineData("with inputs from ")]
    [InlineData("a long line of words that ends in the middle of a won-\n")]
    [InlineData("\u00AD")]
    [InlineData("\0")]
    public void No_text_makes_preparing_slow(string piece)
    {
        var text = "The army left. " + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length)) + " The army came.";
        var clock = Stopwatch.StartNew();
        Reports.Prepare(text);

        // A square of the length would take minutes; a loaded machine may take its time.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Preparing_is_the_same_from_many_threads()
    {
        const string text = "GENEVA, Jan 3 (Reuters) - Fighters left the townâ€™s north, a spokesman said on Tuesday. (source: Farsnews)";
        var documents = new Document[64];
        Parallel.For(0, documents.Length, i => documents[i] = Reports.Prepare(text));

        Assert.All(documents, d => Assert.Equal((documents[0].Publisher, documents[0].Reading.Characters, Reports.FurnitureOf(documents[0])), (d.Publisher, d.Reading.Characters, Reports.FurnitureOf(d))));
    }

    [Fact]
    public void Furniture_is_disjoint_and_in_the_order_of_the_text()
    {
        var document = Reports.Prepare("By Jane Doe, Associated Press\n\nGENEVA, Jan 3 (Reuters) - Fighters left the town, a spokesman said on Tuesday.\n\nCopyright 2017 The Associated Press. All rights reserved. (source: AP)");

        for (var i = 1; i < document.Furniture.Count; i++)
        {
            Assert.True(document.Furniture[i].Start > document.Furniture[i - 1].End);
        }
    }

    [Fact]
    public void The_report_of_the_corpora_folder_says_where_it_is_from()
    {
        Assert.SkipWhen(RepositoryFolder.Corpora is null, "The corpora are not beside the checkout.");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Corpora!, "gold", "documents", "seed.json")));
        var document = Reports.Prepare(json.RootElement.GetProperty("text").GetString()!);

        Assert.Equal(("Tehran", "Mehr News Agency", "CC-BY-4.0"), (document.Dateline?.Place, document.Publisher, document.Licence));
        Assert.Equal("Fars News Agency", Assert.Single(document.Credits).Name);
    }
}
