using Dateline.Attributions;
using Dateline.Attributions.Learned;
using Dateline.Evaluation.Corpora;
using Dateline.Syntax;
using Dateline.Text;

namespace Dateline.Training.Attributions;

/// <summary>An article of PolNeAR with its attributions in document token numbers.</summary>
internal sealed record LabelledArticle(PolnearArticle Article, ReadReport Read, IReadOnlyList<LabelledAttribution> Attributions)
{
    public DocumentWords Words => Read.Words;

    public static IReadOnlyList<LabelledAttribution> Align(DocumentWords words, PolnearArticle article)
    {
        var labelled = new List<LabelledAttribution>();
        foreach (var attribution in article.Attributions)
        {
            var cue = Tokens(words, attribution.Cue);
            if (!cue.IsEmpty && cue.Cover.Length < 30)
            {
                labelled.Add(new(cue.Cover, Tokens(words, attribution.Source), Tokens(words, attribution.Content)));
            }
        }

        labelled.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        return labelled;
    }

    private static TokenRanges Tokens(DocumentWords words, TextSpan[] spans)
    {
        var ranges = new TokenRanges();
        foreach (var span in spans)
        {
            var (first, end) = (Lower(words, span.Start), 0);
            for (end = first; end < words.Count && words.Line[end].Span.Start < span.End; end++)
            {
            }

            ranges.Add(new(first, end));
        }

        return ranges;
    }

    // The first token that ends behind the position.
    private static int Lower(DocumentWords words, int position)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words.Line[middle].Span.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

internal sealed record LabelledAttribution(TokenRange Cue, TokenRanges Source, TokenRanges Content);
