using Dateline.Lexicons;
using Dateline.Syntax.Segmentation;
using Dateline.Text;

namespace Dateline.Tests.Syntax.Segmentation;

/// <summary>Cuts a text with the project's own abbreviations.</summary>
internal static class Cutting
{
    private static Segmenter Segmenter => new(Abbreviations.Load(new DataFolder(Path.Combine(RepositoryFolder.Path, "data"))));

    /// <summary>The tokens of a text, joined by blanks.</summary>
    public static string Tokens(string text)
    {
        var (pieces, _) = Segmenter.Cut(Some.Document(text));
        return string.Join(' ', pieces.Select(p => text[p.Start..p.End]));
    }

    /// <summary>The sentences of a text.</summary>
    public static string[] Sentences(string text, params TextSpan[] furniture)
    {
        var (pieces, segments) = Segmenter.Cut(Some.Document(text) with { Furniture = furniture });
        return [.. segments.Select(s => text[pieces[s.First].Start..pieces[s.End - 1].End])];
    }

    public static int[] Paragraphs(string text) => [.. Segmenter.Cut(Some.Document(text)).Segments.Select(s => s.Paragraph)];
}
