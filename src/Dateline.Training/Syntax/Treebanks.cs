using System.IO.Compression;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Training.Syntax;

/// <summary>The treebanks and which parts of them may be learned from.</summary>
internal static class Treebanks
{
    /// <summary>GUM's genres under CC BY; the others are non-commercial and serve evaluation only.</summary>
    private static readonly string[] FreeGumGenres = ["academic", "bio", "conversation", "interview", "news", "speech", "textbook", "vlog", "voyage"];

    public static List<GoldSentence> ReadTraining(TrainingOptions options, FormPool pool) =>
    [
        .. Read(options.Corpus("ud", "en_ewt-train.conllu.gz"), pool),
        .. Read(options.Corpus("ud", "en_gum-train.conllu.gz"), pool).Where(IsFree),
        .. Read(options.Corpus("ud", "en_pud.conllu.gz"), pool),
    ];

    public static List<GoldSentence> ReadEwtDev(TrainingOptions options, FormPool pool) => [.. Read(options.Corpus("ud", "en_ewt-dev.conllu.gz"), pool)];

    public static List<GoldSentence> ReadGumNewsDev(TrainingOptions options, FormPool pool) => [.. Read(options.Corpus("ud", "en_gum-dev.conllu.gz"), pool).Where(IsGumNews)];

    public static bool IsGumNews(GoldSentence sentence) => sentence.Source.Document.StartsWith("GUM_news_", StringComparison.Ordinal);

    /// <summary>GUM's free genres, whose entity annotation the names tagger learns from.</summary>
    public static IEnumerable<GoldSentence> ReadFreeGum(TrainingOptions options, FormPool pool, string part) => Read(options.Corpus("ud", $"en_gum-{part}.conllu.gz"), pool).Where(IsFree);

    private static bool IsFree(GoldSentence sentence) => FreeGumGenres.Any(g => sentence.Source.Document.StartsWith($"GUM_{g}_", StringComparison.Ordinal));

    private static IEnumerable<GoldSentence> Read(string path, FormPool pool)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var sentence in ConlluFile.Read(reader, path))
        {
            yield return new(sentence, pool);
        }
    }
}
