using Dateline.Documents;
using Dateline.Text;

namespace Dateline.Syntax.Segmentation;

/// <summary>Cuts the reading text of a document into tokens and those into sentences. Furniture (dateline, credits) never shares a sentence with the text beside it.</summary>
internal sealed class Segmenter
{
    private readonly Tokenizer _tokenizer;

    public Segmenter(Abbreviations abbreviations) => _tokenizer = new(abbreviations);

    public static bool IsSoft(ReadOnlySpan<char> token) => token is ";" or ":" or "," or "–" or "—" or "--" or "•" or "|";

    public (List<Piece> Pieces, List<Segment> Segments) Cut(Document document)
    {
        var (text, reading) = (document.Reading.Characters, document.Reading);
        var pieces = new List<Piece>(text.Length / 5);
        CutAroundFurniture(document, pieces);
        var segments = new List<Segment>(pieces.Count / 20);
        var (breaks, splitter) = (new LineBreaks(text), new SentenceSplitter(text, pieces));
        var (first, paragraph) = (0, 0);
        for (var i = 1; i <= pieces.Count; i++)
        {
            var isFurnitureEdge = i < pieces.Count && Furniture(document, reading, pieces[i]) != Furniture(document, reading, pieces[i - 1]);
            var isParagraphEnd = i == pieces.Count || (pieces[i].Start > pieces[i - 1].End && breaks.IsParagraphEnd(pieces[i - 1].End, pieces[i].Start));
            if (isFurnitureEdge || isParagraphEnd)
            {
                CutParagraph(text, pieces, splitter, first, i, paragraph, segments);
                first = i;
                paragraph += isParagraphEnd ? 1 : 0;
            }
        }

        return (pieces, segments);
    }

    /// <summary>A token must not cross the edge of furniture ("TEHRAN—The"), so every stretch is cut apart.</summary>
    private void CutAroundFurniture(Document document, List<Piece> pieces)
    {
        var text = document.Reading.Characters;
        if (document.Furniture.Count == 0)
        {
            _tokenizer.Cut(text, 0, text.Length, pieces);
            return;
        }

        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Furniture(document, document.Reading.ToRaw(i, i).Start) != Furniture(document, document.Reading.ToRaw(i - 1, i - 1).Start))
            {
                _tokenizer.Cut(text, start, i, pieces);
                start = i;
            }
        }
    }

    private static int Furniture(Document document, ReadingText reading, Piece piece) => document.Furniture.Count == 0 ? -1 : Furniture(document, reading.ToRaw(piece.Start, piece.Start).Start);

    /// <summary>The number of the furniture span that holds a raw offset, or −1.</summary>
    private static int Furniture(Document document, int offset)
    {
        for (var i = 0; i < document.Furniture.Count; i++)
        {
            if (document.Furniture[i].Contains(offset))
            {
                return i;
            }
        }

        return -1;
    }

    private static void CutParagraph(string text, List<Piece> pieces, SentenceSplitter splitter, int first, int end, int paragraph, List<Segment> segments)
    {
        while (first < end)
        {
            var sentenceEnd = splitter.SentenceEnd(first, end);
            while (sentenceEnd - first > SyntaxAnalyzer.LongestSentence)
            {
                var cut = SoftCut(text, pieces, first);
                segments.Add(new(first, cut, paragraph, true));
                first = cut;
            }

            segments.Add(new(first, sentenceEnd, paragraph, false));
            first = sentenceEnd;
        }
    }

    /// <summary>Behind the last soft mark in the second half of the longest sentence, else at its full length.</summary>
    private static int SoftCut(string text, List<Piece> pieces, int first)
    {
        for (var i = first + SyntaxAnalyzer.LongestSentence - 1; i > first + (SyntaxAnalyzer.LongestSentence / 2); i--)
        {
            if (IsSoft(text.AsSpan(pieces[i].Start, pieces[i].Length)))
            {
                return i + 1;
            }
        }

        return first + SyntaxAnalyzer.LongestSentence;
    }
}
