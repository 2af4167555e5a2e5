using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Training.Names;
using Xunit;

namespace Dateline.Tests.Training.Names;

public sealed class NameSwapsTest
{
    private static readonly FormPool Pool = new(WordClusters.None);

    [Fact]
    public void Organisations_and_places_get_names_of_their_kind_and_persons_keep_theirs()
    {
        NameSentence[][] documents = [[Sentence("Ada B-PER|Orr I-PER|left O|Arla B-ORG|Foods I-ORG|for O|Oslo B-LOC")], [Sentence("Tine B-ORG|is O|in O|New B-LOC|Delhi I-LOC")]];
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 40; seed++)
        {
            seen.Add(Text(new NameSwaps(Pool, documents, seed).Swap(documents[0])[0]));
        }

        Assert.Contains("Ada B-PER|Orr I-PER|left O|Tine B-ORG|for O|New B-LOC|Delhi I-LOC", seen);
        Assert.Contains("Ada B-PER|Orr I-PER|left O|Arla B-ORG|Foods I-ORG|for O|Oslo B-LOC", seen);
        Assert.All(seen, text => Assert.StartsWith("Ada B-PER|Orr I-PER|left O|", text, StringComparison.Ordinal));
        Assert.DoesNotContain(seen, text => text.Contains("Oslo B-ORG", StringComparison.Ordinal) || text.Contains("Tine B-LOC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_is_the_same_throughout_a_document()
    {
        NameSentence[][] documents = [[Sentence("Arla B-ORG|sold O"), Sentence("and O|Arla B-ORG|bought O")], [Sentence("Tine B-ORG|Yoplait B-ORG|Danone B-ORG")]];
        for (var seed = 0; seed < 40; seed++)
        {
            var swapped = new NameSwaps(Pool, documents, seed).Swap(documents[0]);
            Assert.Equal(swapped[0].Words.Forms[0].Text, swapped[1].Words.Forms[1].Text);
        }
    }

    [Fact]
    public void Words_of_unknown_label_stay_unknown()
    {
        NameSentence[][] documents = [[Sentence("Arla B-ORG|sold ?|it O")]];
        Assert.Equal(-1, new NameSwaps(Pool, documents, 1).Swap(documents[0])[0].Labels[1]);
    }

    private static NameSentence Sentence(string marked)
    {
        var cells = marked.Split('|').Select(c => c.Split(' ')).ToArray();
        var words = new WorkingSentence();
        words.Reset(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            words.Forms[i] = Pool.Get(cells[i][0]);
        }

        return new(words, [.. cells.Select(c => NameCorpora.Scheme.Labels.ToList().IndexOf(c[1]))]);
    }

    private static string Text(NameSentence sentence) =>
        string.Join('|', sentence.Labels.Select((label, i) => $"{sentence.Words.Forms[i].Text} {(label < 0 ? "?" : NameCorpora.Scheme.Labels[label])}"));
}
