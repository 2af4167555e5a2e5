using Dateline.Attributions.Cues;
using Dateline.Attributions.Quotes;
using Dateline.Attributions.Sources;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;
using Dateline.Text;

namespace Dateline.Attributions;

/// <summary>
/// Finds who says what: cue words with their source and content, quotations, and how they nest. One instance serves any number of threads.
/// docs/design/attributions.md tells the order of the steps.
/// </summary>
public sealed class AttributionFinder
{
    private delegate void Construction(SentenceView view, List<Draft> drafts);

    // In this order; where two read the same cue, the earlier wins. "citing" looks back at what the others found.
    private static readonly Construction[] Constructions = [PhraseCues.Find, ClosingCues.Find, VerbCues.Find, NounCues.Find, OtherCues.Find, CitedWords.Find];

    private readonly CueLexicon _lexicon;
    private readonly SourceNouns _nouns;
    private readonly SourceNamer _namer;
    private readonly MediaTable _media;

    internal AttributionFinder(CueLexicon lexicon, SourceNouns nouns, MediaTable media)
    {
        _lexicon = lexicon;
        _media = media;
        _nouns = nouns;
        _namer = new(media, nouns);
    }

    public static AttributionFinder Load(DataFolder data) => new(CueLexicon.Load(data), SourceNouns.Load(data), MediaTable.Load(data));

    public AttributionLayer Find(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var line = new TokenLine(sentences);
        var quotations = QuoteScanner.Scan(line);
        var drafts = Drafts(document, line, quotations, (sentence, token) => IsVoice(sentences[sentence], token, mentions));
        var parents = Nesting.Parents(drafts);
        var ordered = Nesting.Order(drafts, parents);
        return new(Build(document, line, quotations, mentions, ordered, parents));
    }

    private List<Draft> Drafts(Document document, TokenLine line, IReadOnlyList<Quotation> quotations, Func<int, int, bool> isVoice)
    {
        var drafts = new List<Draft>();
        SpeakerLines.Find(line, drafts);
        for (var s = 0; s < line.Sentences.Count; s++)
        {
            if (IsFurniture(document, line.Sentences[s]))
            {
                continue;
            }

            var view = new SentenceView(line, s, _lexicon, Touching(quotations, line.RangeOf(s)), isVoice);
            foreach (var construction in Constructions)
            {
                construction(view, drafts);
            }
        }

        DropRepeatedCues(drafts);
        drafts.RemoveAll(d => d.IsTopic);
        Announcements.Find(line, _lexicon, quotations, drafts);
        Announcements.Lengthen(line, drafts);
        new QuotedWords(line, quotations, drafts).Complete();
        Continuations.Find(line, drafts);
        drafts.RemoveAll(d => d.Content.IsEmpty);
        return drafts;
    }

    private bool IsVoice(Sentence sentence, int token, MentionLayer mentions) =>
        _nouns.KindOf(sentence[token].Lemma) != SourceKind.Anonymous || mentions.ByHead(sentence.Index, token) is { Kind: MentionKind.Actor or MentionKind.Person or MentionKind.Organisation or MentionKind.Nationality or MentionKind.Title };

    private static bool IsFurniture(Document document, Sentence sentence)
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

    private List<Attribution> Build(Document document, TokenLine line, IReadOnlyList<Quotation> quotations, MentionLayer mentions, List<Draft> ordered, Dictionary<Draft, Draft> parents)
    {
        var sources = Sources(document, line, mentions, ordered);
        var attributions = Credits(document, line);
        int? credit = attributions.Count > 0 ? attributions.Count - 1 : null;
        var ids = new Dictionary<Draft, int?>();
        foreach (var draft in ordered)
        {
            var parent = parents.TryGetValue(draft, out var outer) ? ids[outer] : credit;
            if (sources[draft] is { Kind: SourceKind.Media } agency && agency.Name == document.Publisher)
            {
                // The publisher's own word is no hop; what stands inside hangs on whatever it stands in.
                ids[draft] = parent;
                continue;
            }

            var cue = draft.Cue.IsEmpty ? (TextSpan?)null : line.SpanOf(draft.Cue);
            var content = draft.Content.Ranges.Select(line.SpanOf).ToArray();
            ids[draft] = attributions.Count;
            attributions.Add(new(attributions.Count, AttributionScope.Passage, sources[draft], Via(document, line, draft), cue, cue is { } c ? document.Raw.Slice(c) : "", content, Quote(line, quotations, draft), parent));
        }

        return attributions;
    }

    /// <summary>Named in the order of the text, since a pronoun goes back to whoever spoke before.</summary>
    private Dictionary<Draft, Source?> Sources(Document document, TokenLine line, MentionLayer mentions, List<Draft> drafts)
    {
        var sources = new Dictionary<Draft, Source?>();
        var earlier = new List<Source>();
        foreach (var draft in drafts.OrderBy(d => d.Source.First).ThenBy(d => d.Cue.First))
        {
            if (draft.IsHearsay)
            {
                sources.Add(draft, null);
                continue;
            }

            var source = _namer.Name(line, mentions, document.Raw, draft, earlier);
            sources.Add(draft, source);
            earlier.Add(source);
        }

        return sources;
    }

    private string? Via(Document document, TokenLine line, Draft draft)
    {
        if (draft.Listener < 0)
        {
            return null;
        }

        var sentence = line.SentenceOf(draft.Listener);
        var view = new SentenceView(line, sentence, _lexicon, []);
        var text = document.Raw.Slice(line.SpanOf(view.Phrase(draft.Listener - view.Start)));
        return _media.TryFind(text, out var outlet) ? outlet.Name : text;
    }

    private static QuoteKind Quote(TokenLine line, IReadOnlyList<Quotation> quotations, Draft draft)
    {
        var (all, quoted) = (0, 0);
        foreach (var range in draft.Content.Ranges)
        {
            for (var t = range.First; t < range.End; t++)
            {
                var length = line[t].Span.Length;
                all += length;
                foreach (var quotation in quotations)
                {
                    if (quotation.Outer.Contains(t))
                    {
                        quoted += length;
                        break;
                    }
                }
            }
        }

        return quoted >= all * 0.9 ? QuoteKind.Direct : quoted > all * 0.02 ? QuoteKind.Mixed : QuoteKind.Indirect;
    }

    /// <summary>The credits of the whole report, each inside the one before it.</summary>
    private static List<Attribution> Credits(Document document, TokenLine line)
    {
        var attributions = new List<Attribution>();
        var (first, end) = (int.MaxValue, 0);
        foreach (var sentence in line.Sentences)
        {
            if (!IsFurniture(document, sentence))
            {
                (first, end) = (Math.Min(first, sentence.Span.Start), Math.Max(end, sentence.Span.End));
            }
        }

        foreach (var credit in document.Credits)
        {
            if (credit.Name != document.Publisher && end > first)
            {
                int? parent = attributions.Count > 0 ? attributions.Count - 1 : null;
                var source = new Source(credit.Span, credit.Text, credit.Name, SourceKind.Media, null);
                attributions.Add(new(attributions.Count, AttributionScope.Document, source, null, credit.Cue, credit.Cue is { } cue ? document.Raw.Slice(cue) : "", [new(first, end)], QuoteKind.Indirect, parent));
            }
        }

        return attributions;
    }
}
