using Dateline.Documents;
using Xunit;

namespace Dateline.Tests.Documents;

public sealed class InputFinderTest
{
    [Fact]
    public void A_folder_gives_its_files_in_ordinal_order_with_keys_relative_to_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "b");
        folder.Write("B.txt", "B");
        folder.Write("a/2.html", "a");
        folder.Write("a/10.txt", "a");
        folder.Write(".hidden.txt", "h");

        Assert.Equal(["B", "a/10", "a/2", "b"], InputFinder.Find([folder.Path]).Select(input => input.Key));
    }

    [Theory]
    [InlineData("*.txt", "one")]
    [InlineData("**/*.txt", "a/b/three,a/two,one")]
    [InlineData("a/*.txt", "two")]
    [InlineData("a/**", "b/three,two")]
    [InlineData("?ne.*", "one")]
    public void A_pattern_gives_what_it_matches_relative_to_its_fixed_part(string pattern, string keys)
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "1");
        folder.Write("a/two.txt", "2");
        folder.Write("a/b/three.txt", "3");

        Assert.Equal(keys, string.Join(',', InputFinder.Find([Path.Combine(folder.Path, pattern)]).Select(input => input.Key)));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Feeds.Body);

        Assert.Single(InputFinder.Find([path, folder.Path]));
    }

    [Fact]
    public void A_pattern_or_folder_without_files_is_named()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("no-match", Assert.Single(InputFinder.Find([folder.Path])).Failure?.Code);
        Assert.Equal("no-match", Assert.Single(InputFinder.Find([Path.Combine(folder.Path, "*.txt")])).Failure?.Code);
    }

    [Fact]
    public void A_folder_named_like_a_file_is_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.txt/inner.txt", Feeds.Body);

        Assert.Equal("x.txt/inner", Feeds.Document(Assert.Single(Feeds.Read(folder.Path))).Key);
    }
}
