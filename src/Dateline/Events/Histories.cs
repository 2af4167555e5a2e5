using System.Globalization;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Tells a report of its day from an account of what is long over, where nothing goes on any more.</summary>
internal static class Histories
{
    private static readonly HashSet<string> ReportWords = new(
        [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(d => d.ToLowerInvariant()), "today", "yesterday", "tomorrow", "tonight", "overnight", "now", "currently", "this", "last", "next", "ago", "recently"],
        StringComparer.Ordinal);

    /// <summary>How many past tenses stand beside one present or future in an account of the past, at least.</summary>
    private const int PastShare = 6;

    /// <summary>Whether the report names years of the past and no time that counts from its own day, and tells nearly all in past tenses.</summary>
    public static bool IsOne(EventContext context)
    {
        var (years, near) = (0, 0);
        var published = (context.Document.Published ?? context.Document.Dateline?.Date)?.Year;
        foreach (var timex in context.Times)
        {
            if (timex.Type is not (TimexType.Date or TimexType.Time))
            {
                continue;
            }

            var sentence = context.Sentences[timex.Sentence];
            for (var t = timex.First; t < timex.End; t++)
            {
                var word = sentence[t];
                near += ReportWords.Contains(word.Lower) ? 1 : 0;
                years += word.Form.Length == 4 && int.TryParse(word.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1000 && (published is null || year < published) ? 1 : 0;
            }
        }

        return years > 0 && near == 0 && IsTold(context.Sentences) && (published is null || context.Times.All(t => t.From is not { } from || from.Year < published));
    }

    private static bool IsTold(IReadOnlyList<Sentence> sentences)
    {
        var (past, other) = (0, 0);
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Count; t++)
            {
                past += sentence[t].Xpos == Xpos.VBD ? 1 : 0;
                other += sentence[t].Xpos is Xpos.VBZ or Xpos.VBP || sentence[t].Lower == "will" ? 1 : 0;
            }
        }

        return past > PastShare * other;
    }
}
