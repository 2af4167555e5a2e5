using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Transcripts: "QUESTION: ...", "MR SMITH: ...". What follows up to the next speaker is theirs.</summary>
internal static class SpeakerLines
{
    private const int LongestName = 8;
    private static readonly CueWord Colon = new(":", CueClass.Say, CueFrames.Quote | CueFrames.Clause);

    public static void Find(TokenLine line, List<Draft> drafts)
    {
        var speakers = new List<(int Sentence, int Colon)>();
        for (var s = 0; s < line.Sentences.Count; s++)
        {
            if (ColonOf(line, s) is > 0 and var colon)
            {
                speakers.Add((s, colon));
            }
        }

        for (var i = 0; i < speakers.Count; i++)
        {
            var (s, colon) = speakers[i];
            var last = s;
            var limit = i + 1 < speakers.Count ? speakers[i + 1].Sentence : line.Sentences.Count;
            while (last + 1 < limit && (speakers.Count > 2 || line.Sentences[last + 1].Paragraph == line.Sentences[s].Paragraph))
            {
                last++;
            }

            var content = new TokenRanges(new TokenRange(line.StartOf(s) + colon + 1, line.RangeOf(last).End));
            content.Trim(line);
            if (!content.IsEmpty)
            {
                var start = line.StartOf(s);
                drafts.Add(new(Colon, new(start + colon, start + colon + 1), content) { SourceHead = start + colon - 1, Source = new(start, start + colon) });
            }
        }
    }

    // A name in capitals at the head of a paragraph, then a colon and words.
    private static int ColonOf(TokenLine line, int sentence)
    {
        var s = line.Sentences[sentence];
        if (sentence > 0 && line.Sentences[sentence - 1].Paragraph == s.Paragraph)
        {
            return -1;
        }

        var letters = 0;
        for (var t = 0; t < Math.Min(s.Count - 2, LongestName); t++)
        {
            var form = s[t].Form;
            if (form == ":")
            {
                return letters > 2 ? t : -1;
            }

            foreach (var c in form)
            {
                if (char.IsLower(c))
                {
                    return -1;
                }

                letters += char.IsUpper(c) ? 1 : 0;
            }
        }

        return -1;
    }
}
