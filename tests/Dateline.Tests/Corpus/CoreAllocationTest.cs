using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Corpus;

/// <summary>What reading a report costs in memory once the program is warm: its tokens and mentions, no garbage for every word.</summary>
public sealed class CoreAllocationTest
{
    private const int WarmUps = 3;
    private const int Words = 500;

    // Under the bar of 300 KB (docs/performance.md) by little enough that an object more for every word shows.
    private const double MostKilobytes = 275;

    [Fact]
    public void Reading_500_words_allocates_little()
    {
        var data = DataFolder.BesideProgram();
        var (preparer, syntax, mentions) = (DocumentPreparer.Load(data), SyntaxAnalyzer.Load(data), MentionFinder.Load(data));
        var text = string.Join("\n\n", Directory.GetFiles(RepositoryFolder.File("samples"), "*.txt").Order(StringComparer.Ordinal).Take(3).Select(File.ReadAllText));
        for (var i = 0; i < WarmUps; i++)
        {
            Read();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var words = Read();
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 * Words / words;
        Assert.True(kilobytes < MostKilobytes, FormattableString.Invariant($"{kilobytes:F0} KB for {Words} words ({words} read)."));

        int Read()
        {
            var document = preparer.Prepare(new RawReport("some", text));
            var sentences = syntax.Analyze(document);
            Assert.NotEmpty(mentions.Find(document, sentences).All);
            return sentences.Sum(sentence => sentence.Count);
        }
    }
}
