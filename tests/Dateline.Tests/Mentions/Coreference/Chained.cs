using Dateline.Lexicons;
using Dateline.Mentions;

namespace Dateline.Tests.Mentions.Coreference;

/// <summary>The mentions of hand-built sentences, found with the shipped tables and no names model.</summary>
internal sealed class Chained(MentionLayer layer)
{
    private static readonly MentionFinder Finder = new(MentionLexicon.Load(DataFolder.BesideProgram()), tagger: null);

    public static Chained In(params string[] compact)
    {
        var sentences = Some.Sentences(compact);
        return new(Finder.Find(Some.Document(sentences), sentences));
    }

    /// <summary>Whether two mentions stand for one; the words of each, with the number of the sentence before them ("1 her").</summary>
    public bool AreOne(string a, string b) => Of(a).Entity == Of(b).Entity;

    public Mention Of(string mention)
    {
        var blank = mention.IndexOf(' ', StringComparison.Ordinal);
        return int.TryParse(mention.AsSpan(0, Math.Max(0, blank)), out var sentence)
            ? layer.All.First(m => m.Sentence == sentence && m.Text == mention[(blank + 1)..])
            : layer.All.First(m => m.Text == mention);
    }
}
