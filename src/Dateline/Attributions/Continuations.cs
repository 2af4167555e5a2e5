using Dateline.Syntax;

namespace Dateline.Attributions;

/// <summary>
/// The sentence after a reported one goes on reporting only when it shows so itself: a future or a possibility right after an indirect statement
/// ("Then the regions east of the river will come under focus").
/// </summary>
internal static class Continuations
{
    public static void Find(TokenLine line, List<Draft> drafts)
    {
        for (var s = 1; s < line.Sentences.Count; s++)
        {
            var sentence = line.Sentences[s];
            if (sentence.Paragraph == line.Sentences[s - 1].Paragraph && sentence.Count > 4 && IsModal(sentence) && !Touches(drafts, line.RangeOf(s)) && Statement(line, drafts, s - 1) is { } statement)
            {
                var content = new TokenRanges(line.RangeOf(s));
                content.Trim(line);
                drafts.Add(new(statement.Word, default, content) { SourceHead = statement.SourceHead, Source = statement.Source });
            }
        }
    }

    private static bool IsModal(Sentence sentence)
    {
        foreach (ref readonly var token in sentence.Tokens)
        {
            // The first finite verb is that of the main clause, whatever the tree of a long subject looks like.
            if (token.Xpos is Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP)
            {
                return token.Lower is "will" or "would" or "may" or "might" or "could" or "shall" or "'ll";
            }
        }

        return false;
    }

    private static bool Touches(List<Draft> drafts, TokenRange sentence)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsTopic && (draft.Cue.Overlaps(sentence) || draft.Content.Overlaps(sentence)))
            {
                return true;
            }
        }

        return false;
    }

    // The statement whose content runs to the end of the sentence and whose cue is its main verb.
    private static Draft? Statement(TokenLine line, List<Draft> drafts, int s)
    {
        var range = line.RangeOf(s);
        var root = range.First + line.Sentences[s].Root;
        foreach (var draft in drafts)
        {
            if (!draft.IsTopic && !draft.IsHearsay && draft.Cue.Contains(root) && draft.Content.First > root && draft.Content.End >= range.End - 1 && draft.Content.End <= range.End)
            {
                return draft;
            }
        }

        return null;
    }
}
