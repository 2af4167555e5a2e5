using Dateline.Attributions.Cues;
using Dateline.Attributions.Sources;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;
using Dateline.Text;

namespace Dateline.Attributions;

/// <summary>Turns drafts into the attributions of the record: named sources, ids, kinds of quotation, the credits of the whole report.</summary>
internal sealed class AttributionBuilder(CueLexicon lexicon, MediaTable media, SourceNamer namer)
{
    public List<Attribution> Build(Document document, TokenLine line, IReadOnlyList<Quotation> quotations, MentionLayer mentions, List<Draft> ordered, Dictionary<Draft, Draft> parents)
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
            attributions.Add(new(attributions.Count, AttributionScope.Passage, sources[draft], Via(document, line, draft), cue, cue is { } c ? document.Raw.Slice(c) : "", content, Quote(line, quotations, draft), parent) { IsAttitude = draft.IsAttitude });
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

            var source = namer.Name(line, mentions, document.Raw, draft, earlier);
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
        var view = new SentenceView(line, sentence, lexicon, []);
        var text = document.Raw.Slice(line.SpanOf(view.Phrase(draft.Listener - view.Start)));
        return media.TryFind(text, out var outlet) ? outlet.Name : text;
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
            if (!DraftFinder.IsFurniture(document, sentence))
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
