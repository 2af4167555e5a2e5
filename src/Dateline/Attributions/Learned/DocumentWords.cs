using Dateline.Attributions.Cues;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions.Learned;

/// <summary>What the trained models see of a document: one column entry for each token, in document token numbers. Made once a document, read by both models.</summary>
internal sealed class DocumentWords
{
    /// <summary>A cue further up the tree than this is not looked for.</summary>
    private const int LongestClimb = 12;

    public DocumentWords(TokenLine line, IReadOnlyList<Quotation> quotations, CueLexicon lexicon, MentionLayer mentions, IReadOnlyList<Draft> drafts, FormPool pool)
    {
        Line = line;
        Drafts = drafts;
        var count = line.Count;
        (Forms, Lemmas, Upos, Xpos, Relations, Heads) = (new WordForm[count], new ulong[count], new ulong[count], new ulong[count], new ulong[count], new int[count]);
        (Quoted, Words, Kinds, DraftOf, Above, AboveRelation) = (new QuoteState[count], new byte[count], new byte[count], new int[count], new int[count], new ulong[count]);
        (LeftCue, RightCue) = (new int[count], new int[count]);
        for (var t = 0; t < count; t++)
        {
            ref readonly var token = ref line[t];
            var start = line.StartOf(line.SentenceOf(t));
            Forms[t] = pool.Get(token.Form);
            Lemmas[t] = pool.Get(token.Lemma).LowerHash;
            (Upos[t], Xpos[t], Relations[t]) = ((ulong)token.Upos + 1, (ulong)token.Xpos + 1, (ulong)token.Relation + 1);
            Heads[t] = token.Head < 0 ? -1 : start + token.Head;
            Words[t] = lexicon.Find(token) is { } word ? Code(word, token.Upos) : (byte)0;
            DraftOf[t] = -1;
        }

        MarkPhrases(lexicon);
        MarkQuotations(quotations);
        MarkMentions(mentions);
        MarkDrafts(drafts);
        MarkAbove();
    }

    public TokenLine Line { get; }

    /// <summary>What the constructions found, topics included.</summary>
    public IReadOnlyList<Draft> Drafts { get; }

    public int Count => Forms.Length;

    public WordForm[] Forms { get; }

    public ulong[] Lemmas { get; }

    public ulong[] Upos { get; }

    public ulong[] Xpos { get; }

    public ulong[] Relations { get; }

    /// <summary>Document number of the head, −1 for a root.</summary>
    public int[] Heads { get; }

    public QuoteState[] Quoted { get; }

    /// <summary>Class and part of speech in the cue lexicon, 0 for other words.</summary>
    public byte[] Words { get; }

    /// <summary>Kind of the longest mention that holds the token, 0 for none; odd where it begins.</summary>
    public byte[] Kinds { get; }

    /// <summary>Index of the draft whose cue holds the token, or −1.</summary>
    public int[] DraftOf { get; }

    /// <summary>The nearest word of the cue lexicon above the token, or −1.</summary>
    public int[] Above { get; }

    /// <summary>The relation of the step that arrives at <see cref="Above"/>.</summary>
    public ulong[] AboveRelation { get; }

    /// <summary>The nearest word of the cue lexicon in the sentence to the left, outside quotations, or −1; likewise to the right.</summary>
    public int[] LeftCue { get; }

    public int[] RightCue { get; }

    /// <summary>The form, or padding outside the sentence.</summary>
    public WordForm Form(int token, TokenRange sentence) => sentence.Contains(token) ? Forms[token] : WordForm.Padding;

    public static ulong At(ulong[] column, int token, TokenRange sentence) => sentence.Contains(token) ? column[token] : token < sentence.First ? 0UL : 999UL;

    private static byte Code(CueWord word, Upos upos) => (byte)((int)word.Class + 1 + (upos switch
    {
        Syntax.Upos.Verb => 0,
        Syntax.Upos.Noun => 16,
        _ => 32,
    }));

    private void MarkPhrases(CueLexicon lexicon)
    {
        const byte Phrase = 60;
        for (var t = 0; t < Count; t++)
        {
            foreach (var phrase in lexicon.Phrases)
            {
                var words = phrase.Words;
                var all = t + words.Length <= Count;
                for (var i = 0; all && i < words.Length; i++)
                {
                    all = Line[t + i].Lower == words[i];
                }

                for (var i = 0; all && i < words.Length; i++)
                {
                    Words[t + i] = Phrase;
                }
            }
        }
    }

    private void MarkQuotations(IReadOnlyList<Quotation> quotations)
    {
        foreach (var quotation in quotations)
        {
            for (var t = quotation.Outer.First; t < quotation.Outer.End; t++)
            {
                Quoted[t] = quotation.Holds(t) ? QuoteState.Inside : t == quotation.Outer.First ? QuoteState.Opens : QuoteState.Closes;
            }
        }
    }

    private void MarkMentions(MentionLayer mentions)
    {
        foreach (var mention in mentions.All)
        {
            var start = Line.StartOf(mention.Sentence);
            if (Kinds[start + mention.First] != 0)
            {
                continue;
            }

            var code = (byte)(((int)mention.Kind * 4) + (mention.IsName ? 2 : 0) + 4);
            for (var t = mention.First; t < mention.End && Kinds[start + t] == 0; t++)
            {
                Kinds[start + t] = (byte)(code + (t == mention.First ? 1 : 0));
            }
        }
    }

    private void MarkDrafts(IReadOnlyList<Draft> drafts)
    {
        for (var d = 0; d < drafts.Count; d++)
        {
            for (var t = drafts[d].Cue.First; t < drafts[d].Cue.End; t++)
            {
                DraftOf[t] = d;
            }
        }
    }

    private void MarkAbove()
    {
        for (var s = 0; s < Line.Sentences.Count; s++)
        {
            var range = Line.RangeOf(s);
            var cue = -1;
            for (var t = range.First; t < range.End; t++)
            {
                LeftCue[t] = cue;
                cue = IsStrong(t) ? t : cue;
                (Above[t], AboveRelation[t]) = Climb(t);
            }

            cue = -1;
            for (var t = range.End - 1; t >= range.First; t--)
            {
                RightCue[t] = cue;
                cue = IsStrong(t) ? t : cue;
            }
        }
    }

    // Outside quotations only: what a quoted person says of others' words does not shape the sentence around it.
    private bool IsStrong(int token) => Words[token] != 0 && Quoted[token] != QuoteState.Inside;

    private (int Above, ulong Relation) Climb(int token)
    {
        var at = token;
        for (var step = 0; step < LongestClimb && Heads[at] >= 0; step++)
        {
            var relation = Relations[at];
            at = Heads[at];
            if (Words[at] != 0)
            {
                return (at, relation);
            }
        }

        return (-1, 0);
    }
}

internal enum QuoteState : byte
{
    Outside,
    Inside,
    Opens,
    Closes,
}
