using System.Text.Json;
using Dateline.Text;

namespace Dateline.Evaluation.Corpora;

/// <summary>A document of re3d with its entities: whole noun phrases with their type, names and nominals alike.</summary>
internal sealed record Re3dDocument(string Id, string Text, IReadOnlyList<(TextSpan Span, string Type)> Entities)
{
    /// <summary>The documents of all sources, in ordinal order of the sources.</summary>
    public static IEnumerable<Re3dDocument> ReadAll(string corpora)
    {
        var folder = Path.Combine(corpora, "entities", "re3d");
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"No re3d corpus at '{folder}'. Name the corpora with --corpora.");
        }

        foreach (var source in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var entities = ReadLines(Path.Combine(source, "entities.jsonl")).ToLookup(e => e.GetProperty("documentId").GetString()!);
            foreach (var line in ReadLines(Path.Combine(source, "documents.jsonl")))
            {
                var id = line.GetProperty("_id").GetString()!;
                var text = line.GetProperty("text").GetString()!;
                yield return new(id, text, [.. entities[id].Select(e => (Trim(text, e.GetProperty("begin").GetInt32(), e.GetProperty("end").GetInt32()), e.GetProperty("type").GetString()!))]);
            }
        }
    }

    /// <summary>Whether a document is among the reports of the gold, whose keys end in the first eight digits of its id. Nothing is trained on their names.</summary>
    public static Predicate<string> InGold(string corpora)
    {
        HashSet<string> endings = [.. Directory.GetFiles(Path.Combine(corpora, "gold", "documents")).Select(f => Path.GetFileNameWithoutExtension(f).Split('-')[^1])];
        return id => endings.Contains(id[..8].ToLowerInvariant());
    }

    /// <summary>Whether a phrase without its article is a proper name: capitalised throughout but for small link words.</summary>
    public static bool IsProper(ReadOnlySpan<char> phrase)
    {
        // A pronoun that begins a sentence has a capital too.
        var isProper = phrase.Length > 0 && char.IsUpper(phrase[0]) && phrase is not ("We" or "They" or "He" or "She" or "It" or "I" or "You" or "Who" or "This" or "These" or "Those" or "All" or "Some" or "Many" or "Our" or "Their");
        var last = false;
        foreach (var range in phrase.SplitAny(' ', '-', '\n'))
        {
            var word = phrase[range];
            last = word.Length == 0 ? last : char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]);
            isProper &= word.Length == 0 || last || word is "of" or "the" or "al" or "and" or "for" or "&";
        }

        return isProper && last;
    }

    private static TextSpan Trim(string text, int begin, int end)
    {
        foreach (var article in new[] { "the ", "a ", "an " })
        {
            if (text.AsSpan(begin, end - begin).StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return new(begin + article.Length, end);
            }
        }

        return new(begin, end);
    }

    private static IEnumerable<JsonElement> ReadLines(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);
}
