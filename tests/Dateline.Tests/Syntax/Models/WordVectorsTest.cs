using Dateline.Syntax;
using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Syntax.Models;

public sealed class WordVectorsTest : IDisposable
{
    private const int Dimensions = 32;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-vectors-{Guid.NewGuid():N}.dlv");

    [Fact]
    public void A_word_gets_the_levels_it_was_written_with()
    {
        var expected = new Dictionary<string, byte[]>();
        for (var i = 0; i < 500; i++)
        {
            expected[$"word{i}"] = [.. Enumerable.Range(0, Dimensions).Select(d => (byte)((i + (d * 7)) % 16))];
        }

        WordVectors.Write(_path, Dimensions, expected.Select(e => (WordForm.HashOfLower(e.Key), e.Value)));
        var vectors = WordVectors.Open(_path);
        Assert.All(expected, e => Assert.Equal(e.Value, Read(vectors, e.Key)));
    }

    [Fact]
    public void An_unknown_word_has_no_vector()
    {
        Write("linkin", "tass");
        Assert.Equal(-1, WordVectors.Open(_path).Find(WordForm.HashOfLower("hauser")));
    }

    [Fact]
    public void Of_a_word_that_is_written_twice_the_first_vector_stays()
    {
        WordVectors.Write(_path, Dimensions, [(1UL, new byte[Dimensions]), (1UL, [.. Enumerable.Repeat((byte)9, Dimensions)])]);
        var vectors = WordVectors.Open(_path);
        Assert.Equal(1, vectors.Count);
        var levels = new byte[Dimensions];
        vectors.Read(vectors.Find(1), levels);
        Assert.Equal(0, levels[0]);
    }

    [Theory]
    [InlineData(7, "version")]
    [InlineData(3, "no word vectors")]
    [InlineData(8, "length")]
    [InlineData(18, "checksum")]
    [InlineData(-1, "checksum")]
    public void A_file_with_one_changed_byte_is_refused(int at, string reason)
    {
        Write("linkin", "tass");
        var bytes = File.ReadAllBytes(_path);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains(reason, Assert.Throws<UsageException>(() => WordVectors.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        Write("linkin", "tass");
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..^1]);
        Assert.Contains("length", Assert.Throws<UsageException>(() => WordVectors.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() => Assert.Throws<UsageException>(() => WordVectors.Open(_path));

    public void Dispose() => File.Delete(_path);

    private static byte[] Read(WordVectors vectors, string word)
    {
        var levels = new byte[Dimensions];
        vectors.Read(vectors.Find(WordForm.HashOfLower(word)), levels);
        return levels;
    }

    private void Write(params string[] words) => WordVectors.Write(_path, Dimensions, words.Select(w => (WordForm.HashOfLower(w), new byte[Dimensions])));
}
