using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Text;

namespace Dateline.Attributions.Sources;

/// <summary>
/// Says who a source is: its full name through the coreference of the mentions, the outlet for an agency, a description for people without a name.
/// Stateless; what was named earlier in the document comes in.
/// </summary>
internal sealed class SourceNamer(MediaTable media, SourceNouns nouns)
{
    /// <param name="earlier">The sources of the document so far, in the order of the text: a pronoun or "the source" that no mention explains goes back to them.</param>
    public Source Name(TokenLine line, MentionLayer mentions, RawText raw, Draft draft, IReadOnlyList<Source> earlier)
    {
        var span = line.SpanOf(draft.Source);
        var text = raw.Slice(span).Replace('\n', ' ').Replace("\r", "", StringComparison.Ordinal);
        ref readonly var head = ref line[draft.SourceHead];
        var mention = MentionOf(line, mentions, draft);
        if (FindMedia(raw, line, draft, mention) is { } outlet)
        {
            return new(span, text, outlet, SourceKind.Media, mention?.Id);
        }

        if (head.Upos == Upos.Pron && !Grammar(head))
        {
            return Pronoun(span, text, head, mention, mentions, earlier);
        }

        if (mention is not null && NamedIn(mention, mentions) is { } named)
        {
            return new(span, text, Longer(named), Kind(named, named.Name), mention.Id);
        }

        return head.Upos == Upos.Propn && mention?.Kind != MentionKind.Title
            ? new(span, text, ProperName(line, draft), LooksLikePerson(line, draft) ? SourceKind.Person : SourceKind.Organisation, mention?.Id)
            : Described(line, draft, span, text, mention, earlier);
    }

    // "This", "that", "some", "many" stand for themselves.
    private static bool Grammar(in Token head) => head.Lower is not ("he" or "she" or "it" or "they" or "him" or "her" or "them" or "his" or "their" or "its" or "who");

    private static Mention? MentionOf(TokenLine line, MentionLayer mentions, Draft draft)
    {
        var sentence = line.SentenceOf(draft.SourceHead);
        var start = line.StartOf(sentence);
        var head = draft.SourceHead - start;
        var own = mentions.ByHead(sentence, head);
        if (own is { IsName: true, Kind: MentionKind.Person })
        {
            return own;
        }

        // A title or a role with the name beside it: "the spokesman, John Smith", "Task Force Commander Lt. Gen. John Smith".
        Mention? beside = null;
        foreach (var mention in mentions.All)
        {
            if (mention.Sentence == sentence && mention is { IsName: true, Kind: MentionKind.Person } && draft.Source.Contains(start + mention.Head)
                && (IsSame(line.Sentences[sentence], mention.Head, head) || (start + mention.First - draft.Source.First < 5 || start + mention.End == draft.Source.End) && !IsOwner(line.Sentences[sentence], mention.Head)))
            {
                beside ??= mention;
            }
        }

        return beside ?? own;
    }

    /// <summary>Whether the way up from a name to the head of the source passes only links of the same thing.</summary>
    private static bool IsSame(Sentence sentence, int name, int head)
    {
        for (var t = name; t >= 0; t = sentence[t].Head)
        {
            if (t == head)
            {
                return true;
            }

            if (sentence[t].Relation is not (Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked or Relation.List or Relation.Dep)
                && (sentence[t].Relation != Relation.Nmod || sentence.Child(t, Relation.Case) >= 0))
            {
                return false;
            }
        }

        return false;
    }

    // "Smith's office", "a spokesman for Smith".
    private static bool IsOwner(Sentence sentence, int name)
    {
        for (var t = name; t >= 0; t = sentence[t].Relation is Relation.Flat or Relation.Compound ? sentence[t].Head : -1)
        {
            if (sentence[t].Relation == Relation.NmodPoss || sentence.Child(t, Relation.Case) >= 0 || sentence[t].Relation == Relation.Conj)
            {
                return true;
            }
        }

        return false;
    }

    private static Mention? NamedIn(Mention mention, MentionLayer mentions)
    {
        if (mention is { IsName: true, Kind: not (MentionKind.Title or MentionKind.Weapon or MentionKind.Vehicle) })
        {
            return mention;
        }

        foreach (var other in mentions.Chain(mention.Entity))
        {
            if (other.IsName && other.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Place)
            {
                return other;
            }
        }

        return null;
    }

    private string? FindMedia(RawText raw, TokenLine line, Draft draft, Mention? mention)
    {
        if (mention is { IsName: true } && mention.Kind != MentionKind.Person && (media.TryFind(mention.Text, out var outlet) || media.TryFind(mention.Name, out outlet)))
        {
            return outlet.Name;
        }

        var span = line.SpanOf(draft.Source);
        if (span.Length <= 60 && media.TryFind(raw[span], out outlet))
        {
            return outlet.Name;
        }

        // "the official IRNA news agency", "the Kuwaiti daily Al-Qabas": the name alone.
        var (first, end) = ProperRange(line, draft);
        return first < end && media.TryFind(raw[line.SpanOf(new(first, end))], out outlet) ? outlet.Name : null;
    }

    private Source Pronoun(TextSpan span, string text, in Token head, Mention? mention, MentionLayer mentions, IReadOnlyList<Source> earlier)
    {
        if (mention is not null)
        {
            if (NamedIn(mention, mentions) is { } named)
            {
                return new(span, text, media.TryFind(named.Name, out var outlet) ? outlet.Name : named.Name, outlet is null ? Kind(named, named.Name) : SourceKind.Media, mention.Id);
            }

            foreach (var source in earlier.Reverse())
            {
                if (source.Mention is { } id && mentions.All[id].Entity == mention.Entity)
                {
                    return source with { Span = span, Text = text, Mention = mention.Id };
                }
            }
        }

        var isPerson = head.Lower is "he" or "she" or "him" or "her" or "his";
        var isPlural = head.Lower is "they" or "them" or "their";
        foreach (var source in earlier.Reverse())
        {
            if (isPerson ? source.Kind is SourceKind.Person || (source.Kind == SourceKind.Anonymous && !source.Name.EndsWith('s'))
                : isPlural ? source.Kind is SourceKind.Anonymous or SourceKind.Organisation
                : source.Kind is SourceKind.Organisation or SourceKind.Media or SourceKind.Document)
            {
                return source with { Span = span, Text = text, Mention = mention?.Id };
            }
        }

        return new(span, text, mention?.Name ?? text, isPerson ? SourceKind.Person : isPlural ? SourceKind.Anonymous : SourceKind.Organisation, mention?.Id);
    }

    private Source Described(TokenLine line, Draft draft, TextSpan span, string text, Mention? mention, IReadOnlyList<Source> earlier)
    {
        var sentence = line.Sentences[line.SentenceOf(draft.SourceHead)];
        var start = line.StartOf(line.SentenceOf(draft.SourceHead));
        var head = draft.SourceHead - start;
        var kind = nouns.KindOf(sentence[head].Lemma);
        var description = Description(line, draft, start, sentence, head);
        var definite = sentence.Child(head, Relation.Det) is >= 0 and var det && sentence[det].Lower is "the" or "this" or "these" or "those";
        if (definite && kind != SourceKind.Document)
        {
            // "The source" after "a military source".
            var lemma = sentence[head].Lower;
            foreach (var source in earlier.Reverse())
            {
                if (source.Kind == kind && (source.Name == description || source.Name.EndsWith(' ' + description, StringComparison.Ordinal) || (description == lemma && LastWord(source.Name) == lemma)))
                {
                    return source with { Span = span, Text = text, Mention = mention?.Id };
                }
            }
        }

        if (definite && kind == SourceKind.Anonymous && sentence[head].Xpos == Xpos.NN && !description.Contains(' ', StringComparison.Ordinal) && description is not ("source" or "witness" or "resident" or "victim"))
        {
            // "The lawmaker" after a lawmaker was named.
            foreach (var source in earlier.Reverse().Take(3))
            {
                if (source.Kind == SourceKind.Person)
                {
                    return source with { Span = span, Text = text };
                }
            }
        }

        return new(span, text, kind == SourceKind.Anonymous ? "anonymous " + description : description, kind, mention?.Id);
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // The head noun with its modifiers before it and the "of" phrase after it.
    private static string Description(TokenLine line, Draft draft, int start, Sentence sentence, int head)
    {
        var first = Math.Min(head, draft.Source.First - start);
        for (var t = first; t < head; t++)
        {
            if (sentence[t].Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Adp || head - t > 7 || sentence[t].Form == ",")
            {
                first = t + 1;
            }
        }

        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence[child].Relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss or Relation.Nummod or Relation.NmodDesc or Relation.Flat)
            {
                first = Math.Min(first, sentence.Subtree(child).First);
            }
        }

        var end = head + 1;
        foreach (var child in sentence.Children(head))
        {
            if (child >= end && sentence[child].Relation == Relation.Nmod && sentence.Subtree(child) is var (from, to) && from == end && to - from <= 7)
            {
                end = to;
            }
        }

        first = Math.Max(first, draft.Source.First - start);
        while (first < head && sentence[first].Upos is Upos.Det or Upos.Punct or Upos.Cconj or Upos.Adv)
        {
            first++;
        }

        end = Math.Max(head + 1, Math.Min(end, draft.Source.End - start));
        var text = new System.Text.StringBuilder();
        for (var t = first; t < end; t++)
        {
            if (t > first && line.GapBefore(start + t))
            {
                text.Append(' ');
            }

            var form = sentence[t].Form;
            text.Append(t == 0 && sentence[t].Upos != Upos.Propn && form.Length > 1 && !char.IsUpper(form[1]) ? sentence[t].Lower : form);
        }

        return text.ToString();
    }

    private static string ProperName(TokenLine line, Draft draft)
    {
        var (first, end) = ProperRange(line, draft);
        var text = new System.Text.StringBuilder();
        for (var t = first; t < end; t++)
        {
            text.Append(t > first && line.GapBefore(t) ? " " : "").Append(line[t].Form);
        }

        return text.ToString();
    }

    /// <summary>The unbroken run of proper nouns around the head.</summary>
    private static (int First, int End) ProperRange(TokenLine line, Draft draft)
    {
        var anchor = draft.SourceHead;
        if (line[anchor].Upos != Upos.Propn)
        {
            anchor = -1;
            for (var t = draft.Source.First; t < draft.Source.End && anchor < 0; t++)
            {
                anchor = line[t].Upos == Upos.Propn && line[t].Relation is Relation.Compound or Relation.Appos or Relation.Flat or Relation.NmodDesc ? t : -1;
            }
        }

        if (anchor < 0)
        {
            return (0, 0);
        }

        var (first, end) = (anchor, anchor + 1);
        while (first > draft.Source.First && line[first - 1].Upos == Upos.Propn)
        {
            first--;
        }

        while (end < draft.Source.End && line[end].Upos == Upos.Propn)
        {
            end++;
        }

        return (first, end);
    }

    private static bool LooksLikePerson(TokenLine line, Draft draft)
    {
        var (first, end) = ProperRange(line, draft);
        return end - first is 2 or 3 && line[end - 1].Form is { Length: > 1 } last && !char.IsUpper(last[1]);
    }

    // A chain may know its thing by the acronym only; what stands here spells it out.
    private static string Longer(Mention named) =>
        named.IsName && named.Kind == MentionKind.Organisation && !named.Name.Contains(' ', StringComparison.Ordinal) && named.Text.Contains(' ', StringComparison.Ordinal) ? named.Text : named.Name;

    private SourceKind Kind(Mention mention, string name) => mention.Kind switch
    {
        MentionKind.Person => SourceKind.Person,
        MentionKind.Organisation or MentionKind.Miscellaneous when media.TryFind(name, out _) => SourceKind.Media,
        _ => SourceKind.Organisation,
    };
}
