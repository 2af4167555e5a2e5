using System.IO.Compression;
using Dateline.Syntax.Conllu;

namespace Dateline.Evaluation.Corpora;

/// <summary>The running text of a document of GUM from a genre that rarely tells of politics.</summary>
/// <param name="Words">The treebank's words without punctuation.</param>
/// <param name="IsPolitical">Whether it was read and does tell of rulers, wars or rights all the same.</param>
internal sealed record QuietText(ReportInput Input, int Words, bool IsPolitical)
{
    private static readonly string[] DevGenres = ["bio", "voyage", "academic", "vlog"];

    private static readonly string[] TrainGenres = ["bio", "voyage", "academic", "vlog", "textbook", "conversation"];

    /// <summary>
    /// Read by eye. Development: a self-proclaimed emperor and his decrees; the history of Athens with its rulers and occupations. Training: lives of
    /// officials, soldiers, activists and saints; towns and countries told by their wars; history and civics chapters; talk of attacks and protests.
    /// </summary>
    private static readonly string[] Political =
    [
        "GUM_bio_emperor", "GUM_voyage_athens",
        "GUM_bio_chao", "GUM_bio_enfant", "GUM_bio_fillmore", "GUM_bio_galois", "GUM_bio_gordon", "GUM_bio_theodorus",
        "GUM_voyage_chatham", "GUM_voyage_cuba", "GUM_voyage_isfahan", "GUM_voyage_lodz", "GUM_voyage_york",
        "GUM_textbook_alamo", "GUM_textbook_history", "GUM_conversation_erasmus",
    ];

    /// <summary>The documents that false alarms are counted on.</summary>
    public static IEnumerable<QuietText> ReadDev(string corpora) => Read(corpora, "en_gum-dev.conllu.gz", DevGenres);

    /// <summary>Documents without political events, from the training part: every candidate in them is a false alarm.</summary>
    public static IEnumerable<QuietText> ReadTraining(string corpora) => Read(corpora, "en_gum-train.conllu.gz", TrainGenres).Where(t => !t.IsPolitical);

    private static IEnumerable<QuietText> Read(string corpora, string file, string[] genres)
    {
        var path = Path.Combine(corpora, "ud", file);
        if (!File.Exists(path))
        {
            throw new UsageException($"No treebank at '{path}'. Name the corpora with --corpora.");
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var document in ConlluFile.Read(reader, path).Where(s => Array.Exists(genres, g => s.Document.StartsWith($"GUM_{g}_", StringComparison.Ordinal))).GroupBy(s => s.Document))
        {
            yield return new(new(document.Key, SegmentationEvaluation.Join([.. document], out _)), document.Sum(s => s.Tokens.Count(t => t.Upos != "PUNCT")), Political.Contains(document.Key));
        }
    }
}
