using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Lemmas;
using Xunit;

namespace Dateline.Tests.Syntax.Lemmas;

public sealed class LemmaTableTest
{
    private static readonly FormPool Pool = new(WordClusters.None);

    [Fact]
    public void The_longest_known_ending_decides_and_a_known_word_before_it()
    {
        var table = new LemmaTable(new Dictionary<uint, LemmaScript>
        {
            [LemmaKey.OfSuffix(Pool.Get("s"), Upos.Noun, Xpos.NNS, 1)] = new(false, 1, "", null),
            [LemmaKey.OfSuffix(Pool.Get("ies"), Upos.Noun, Xpos.NNS, 3)] = new(false, 3, "y", null),
            [LemmaKey.OfWord(Pool.Get("series"), Upos.Noun, Xpos.NNS)] = new(false, 0, "", null),
        });
        Assert.Equal("tank", table.Lemma(Pool.Get("tanks"), Upos.Noun, Xpos.NNS));
        Assert.Equal("city", table.Lemma(Pool.Get("cities"), Upos.Noun, Xpos.NNS));
        Assert.Equal("series", table.Lemma(Pool.Get("series"), Upos.Noun, Xpos.NNS));
    }

    [Fact]
    public void An_unknown_word_is_its_own_lemma_in_small_letters_unless_it_is_a_name()
    {
        var table = new LemmaTable(new Dictionary<uint, LemmaScript>());
        Assert.Equal("tanks", table.Lemma(Pool.Get("Tanks"), Upos.Noun, Xpos.NNS));
        Assert.Equal("Homs", table.Lemma(Pool.Get("Homs"), Upos.Propn, Xpos.NNP));
    }

    [Fact]
    public void A_written_table_reads_back_and_a_damaged_one_is_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dateline-lemmas-{Guid.NewGuid():N}.bin");
        try
        {
            new LemmaTable(new Dictionary<uint, LemmaScript> { [LemmaKey.OfSuffix(Pool.Get("s"), Upos.Noun, Xpos.NNS, 1)] = new(false, 1, "", null) }).Write(path);
            Assert.Equal("tank", LemmaTable.Read(path).Lemma(Pool.Get("tanks"), Upos.Noun, Xpos.NNS));
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
            Assert.Throws<UsageException>(() => LemmaTable.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
