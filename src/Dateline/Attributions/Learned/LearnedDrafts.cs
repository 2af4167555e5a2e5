using Dateline.Attributions.Cues;
using Dateline.Syntax;

namespace Dateline.Attributions.Learned;

/// <summary>Drafts from what the trained models found.</summary>
internal sealed class LearnedDrafts(CueLexicon lexicon)
{
    // For cue words that the lexicon does not know.
    private static readonly CueWord Unknown = new("", CueClass.Judge, CueFrames.None);

    /// <param name="reading">What a construction has read as asserted is no attitude.</param>
    public List<Draft> Of(DocumentWords words, IEnumerable<Candidate> candidates, DraftReading reading)
    {
        var drafts = new List<Draft>();
        foreach (var candidate in candidates)
        {
            if (candidate.Content.IsEmpty)
            {
                continue;
            }

            var head = RoleWindow.HeadOf(words, candidate.Cue);
            var word = lexicon.Find(words.Line[head]) ?? Unknown;
            var asserted = reading.Drafts.Find(d => d.Cue.Overlaps(candidate.Cue));
            var draft = new Draft(word, candidate.Cue, candidate.Content) { IsAttitude = asserted is null && !IsStatement(words, word, candidate.Content), Listener = asserted?.Listener ?? -1 };
            AddBeyond(draft, asserted, candidate.Window);
            if (!candidate.Source.IsEmpty)
            {
                draft.Source = candidate.Source;
                draft.SourceHead = RoleWindow.HeadOf(words, candidate.Source);
            }

            drafts.Add(draft);
        }

        return drafts;
    }

    // Statements that run over paragraphs are left to the constructions.
    private static void AddBeyond(Draft draft, Draft? asserted, TokenRange window)
    {
        if (asserted is null)
        {
            return;
        }

        foreach (var range in asserted.Content.Ranges)
        {
            draft.Content.Add(new(range.First, Math.Min(range.End, window.First)));
            draft.Content.Add(new(Math.Max(range.First, window.End), range.End));
        }
    }

    /// <summary>A word of saying with a clause or a quotation: asserted, though the constructions missed it.</summary>
    private static bool IsStatement(DocumentWords words, CueWord word, TokenRanges content)
    {
        if (word.Class is not (CueClass.Say or CueClass.Cite) || !word.Has(CueFrames.Clause))
        {
            return false;
        }

        foreach (var range in content.Ranges)
        {
            for (var t = range.First; t < range.End; t++)
            {
                if (words.Quoted[t] != QuoteState.Outside || words.Line[t].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
