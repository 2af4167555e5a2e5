using System.Text;
using Dateline.Documents;
using Xunit;

namespace Dateline.Tests.Documents;

/// <summary>Every bad input is named with its reason, and the good one beside it is read.</summary>
public sealed class BadInputTest
{
    [Fact]
    public void Bad_inputs_are_named_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.txt", "");
        folder.Write("blank.txt", " \r\n\t\n");
        folder.Write("binary.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7 % 256))]);
        folder.Write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        folder.Write("paper.txt", "%PDF-1.4 ...");
        folder.Write("good.txt", Feeds.Body);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dangling.txt"), Path.Combine(folder.Path, "nowhere.txt"));

        var outcomes = Feeds.Read(folder.Path, Path.Combine(folder.Path, "missing.txt"));

        Assert.Equal(
            ["binary.txt binary", "blank.txt empty", "dangling.txt no-such-file", "empty.txt empty", "good.txt", "image.txt binary", "missing.txt no-such-file", "paper.txt binary"],
            outcomes.Select(o => $"{Path.GetFileName(o.Input)} {o.Failure?.Code}".Trim()).Order(StringComparer.Ordinal));
        Assert.All(outcomes.Where(o => o.Failure is not null), o => Assert.False(string.IsNullOrWhiteSpace(o.Failure!.Message)));
    }

    [Fact]
    public void A_line_of_50_MB_is_refused_without_being_held()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.txt", "");
        using (var file = File.OpenWrite(path))
        {
            var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("The army left the town. ", 40_000)));
            for (var written = 0; written < 50_000_000; written += piece.Length)
            {
                file.Write(piece);
            }
        }

        folder.Write("short.txt", Feeds.Body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcomes = Feeds.Read(folder.Path);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
        Assert.Equal("too-long", outcomes[0].Failure?.Code);
        Assert.NotNull(outcomes[1].Document);
    }

    [Fact]
    public void A_text_beyond_the_limit_of_characters_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.txt", Feeds.Body);

        Assert.Equal("too-long", Assert.Single(Feeds.Read(new ReadOptions { MaxDocumentCharacters = 50 }, path)).Failure?.Code);
    }

    [Fact]
    public void A_few_NULs_are_read_as_spaces_with_the_offsets_kept()
    {
        var text = "Fighters\0left the town on Tuesday, a military spokesman said.";
        var document = Feeds.Document(Feeds.ReadFile("a.txt", text));

        Assert.Equal(text, document.Raw.Characters);
        Assert.Equal(text.Replace('\0', ' '), document.Reading.Characters);
        Assert.Equal((8, 9), Assert.Single(document.Diagnostics, d => d.Code == "control-character").Span is { } span ? (span.Start, span.End) : default);
    }

    [Fact]
    public void A_page_nested_10000_deep_is_refused()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 10_000)) + Feeds.Body + "</body></html>";

        Assert.Equal("too-deep", Feeds.ReadFile("deep.html", html).Failure?.Code);
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<i class=x>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [InlineData("<svg>")]
    [InlineData("<p>")]
    public void No_kind_of_nesting_breaks_the_reader(string tags)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(tags, 20_000)) + Feeds.Body + "</body></html>";

        Assert.True(Feeds.ReadFile("deep.html", html) is { Document: not null } or { Failure: not null });
    }

    [Fact]
    public void A_page_just_below_the_limit_is_read()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 1_900)) + "<p>" + Feeds.Body + "</p></body></html>";

        Assert.Equal(Feeds.Body, Feeds.Document(Feeds.ReadFile("deep.html", html)).Raw.Characters);
    }

    [Fact]
    public void A_repeated_key_names_both_inputs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", $"<html><body><p>{Feeds.Body}</p></body></html>");
        folder.Write("a.txt", Feeds.Body);

        var failure = Feeds.Read(folder.Path)[1].Failure;
        Assert.Equal("repeated-key", failure?.Code);
        Assert.EndsWith("a.txt", failure!.Input, StringComparison.Ordinal);
        Assert.Contains("a.html", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var options = new ReadOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes("GENEVA, Jan 3 (Reuters) - " + Feeds.Body)), Published = new(2017, 1, 3) };

        var document = Feeds.Document(Assert.Single(Feeds.Read(options, "-")));
        Assert.Equal("stdin", document.Key);
        Assert.Equal("2017-01-03", document.Dateline?.Date?.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void Standard_input_may_be_JSONL_or_a_page()
    {
        static ReadOptions Of(string text) => new() { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

        Assert.Equal(["a", "b"], Feeds.Read(Of($"{{\"id\": \"a\", \"text\": \"{Feeds.Body}\"}}\n{{\"id\": \"b\", \"text\": \"{Feeds.Body}\"}}\n"), "-").Select(o => o.Document?.Key));
        Assert.Equal(Feeds.Body, Feeds.Document(Assert.Single(Feeds.Read(Of($"<!DOCTYPE html><title>x</title><p>{Feeds.Body}</p>"), "-"))).Raw.Characters);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        using var folder = new TemporaryFolder();
        string[] extensions = [".txt", ".html", ".jsonl", ".bin"];
        for (var i = 0; i < 400; i++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            if (i % 4 != 0)
            {
                // Mostly text, so that the checks for binary input do not end it all at once.
                var alphabet = i % 4 == 1 ? "<>/ap div\"='&#;! " : i % 4 == 2 ? "{}[]\":,\\u0dtex e\n" : "abc ÂÃâ€™Ä\u00AD.\n-(Reuters) source:";
                bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 2000)).Select(_ => alphabet[random.Next(alphabet.Length)])));
            }

            folder.Write($"{i}{extensions[random.Next(4)]}", bytes);
        }

        var outcomes = Feeds.Read(folder.Path);
        Assert.All(outcomes, o => Assert.True(o.Document is null != o.Failure is null));
        Assert.True(outcomes.Count >= 400);
    }
}
