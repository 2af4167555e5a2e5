using Dateline.Attributions.Cues;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Attributions;

public sealed class CueLexiconTest
{
    [Fact]
    public void The_shipped_words_are_read()
    {
        var lexicon = CueLexicon.Load(DataFolder.BesideProgram());

        Assert.True(lexicon.Verb("say")!.Has(CueFrames.Clause));
        Assert.True(lexicon.Verb("tell")!.Has(CueFrames.Listener));
        Assert.True(lexicon.Noun("statement")!.Has(CueFrames.Document));
        Assert.Contains(lexicon.Phrases, p => p.Words is ["according", "to"]);
    }

    [Theory]
    [InlineData("say\tverb\tsay\tclauses", "cues.tsv:2")]
    [InlineData("say\tverb\tspeak\tclause", "cues.tsv:2")]
    [InlineData("say\tthing\tsay\tclause", "cues.tsv:2")]
    public void A_mistake_names_file_and_line(string row, string place) =>
        Assert.Contains(place, Assert.Throws<UsageException>(() => CueLexicon.Read("cues.tsv", "lemma\tpos\tclass\tframes\n" + row)).Message, StringComparison.Ordinal);
}
