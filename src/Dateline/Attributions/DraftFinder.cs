using Dateline.Attributions.Cues;
using Dateline.Attributions.Quotes;
using Dateline.Attributions.Sources;
using Dateline.Documents;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions;

/// <summary>Runs the constructions over a document: which words say that someone says something, whose they are and what they report.</summary>
internal sealed class DraftFinder(CueLexicon lexicon, SourceNouns nouns)
{
    private delegate void Construction(SentenceView view, List<Draft> drafts);

    // In this order; where two read the same cue, the earlier wins. "citing" looks back at what the others found.
    private static readonly Construction[] Constructions = [PhraseCues.Find, ClosingCues.Find, VerbCues.Find, NounCues.Find, OtherCues.Find, CitedWords.Find];

    public DraftReading Read(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        var line = new TokenLine(sentences);
        var quotations = QuoteScanner.Scan(line);
        var topics = new List<Draft>();
        var drafts = Drafts(document, line, quotations, topics, (sentence, token) => IsVoice(sentences[sentence], token, mentions));
        return new(line, quotations, drafts, topics);
    }

    private List<Draft> Drafts(Document document, TokenLine line, IReadOnlyList<Quotation> quotations, List<Draft> topics, Func<int, int, bool> isVoice)
    {
        var drafts = new List<Draft>();
        SpeakerLines.Find(line, drafts);
        for (var s = 0; s < line.Sentences.Count; s++)
        {
            if (IsFurniture(document, line.Sentences[s]))
            {
                continue;
            }

            var view = new SentenceView(line, s, lexicon, Touching(quotations, line.RangeOf(s)), isVoice);
            foreach (var construction in Constructions)
            {
                construction(view, drafts);
            }
        }

        DropRepeatedCues(drafts);
        topics.AddRange(drafts.FindAll(d => d.IsTopic));
        drafts.RemoveAll(d => d.IsTopic);
        Announcements.Find(line, lexicon, quotations, drafts);
        Announcements.Lengthen(line, drafts);
        new QuotedWords(line, quotations, drafts).Complete();
        Continuations.Find(line, drafts);
        drafts.RemoveAll(d => d.Content.IsEmpty);
        return drafts;
    }

    private bool IsVoice(Sentence sentence, int token, MentionLayer mentions) =>
        nouns.KindOf(sentence[token].Lemma) != SourceKind.Anonymous || mentions.ByHead(sentence.Index, token) is { Kind: MentionKind.Actor or MentionKind.Person or MentionKind.Organisation or MentionKind.Nationality or MentionKind.Title };

    public static bool IsFurniture(Document document, Sentence sentence)
    {
        foreach (var furniture in document.Furniture)
        {
            if (furniture.Contains(sentence.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Quotation> Touching(IReadOnlyList<Quotation> quotations, TokenRange sentence)
    {
        var touching = new List<Quotation>();
        foreach (var quotation in quotations)
        {
            if (quotation.Outer.Overlaps(sentence))
            {
                touching.Add(quotation);
            }
        }

        return touching;
    }

    private static void DropRepeatedCues(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            for (var j = Math.Max(0, i - 40); j < i; j++)
            {
                if (drafts[j].Cue.Overlaps(drafts[i].Cue))
                {
                    drafts.RemoveAt(i);
                    break;
                }
            }
        }
    }
}

/// <param name="Drafts">What is asserted by someone.</param>
/// <param name="Topics">What someone only speaks about ("condemned the raid").</param>
internal sealed record DraftReading(TokenLine Line, IReadOnlyList<Quotation> Quotations, List<Draft> Drafts, List<Draft> Topics);
