using Dateline.Documents;
using Dateline.Syntax;
using Dateline.Text;
using NodaTime;

namespace Dateline.Tests;

/// <summary>Small objects for tests, with defaults for all that a test does not speak of.</summary>
internal static class Some
{
    /// <summary>
    /// A sentence from "The/DET/2/det army/NOUN/3/nsubj attacked/VERB/0/root": form/UPOS/head/relation, optionally /lemma and /XPOS after it.
    /// Heads count from 1, 0 is the root. Forms are joined by single blanks, so that the text of the sentence is <see cref="TextOf"/>;
    /// a form may itself hold no slash or blank.
    /// </summary>
    /// <param name="start">Offset of the first character in the raw text.</param>
    public static Sentence Sentence(string compact, int index = 0, int start = 0, int paragraph = 0)
    {
        var words = compact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var tokens = new Token[words.Length];
        var offset = start;
        for (var i = 0; i < words.Length; i++)
        {
            tokens[i] = Token(words[i], offset);
            offset = tokens[i].Span.End + 1;
        }

        return new(index, paragraph, new(start, offset - 1), tokens);
    }

    /// <summary>Sentences in one document: each compact text is a sentence and a paragraph of its own, one blank apart.</summary>
    public static IReadOnlyList<Sentence> Sentences(params string[] compact)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (var text in compact)
        {
            sentences.Add(Sentence(text, sentences.Count, start, sentences.Count));
            start = sentences[^1].Span.End + 1;
        }

        return sentences;
    }

    /// <summary>The characters that the sentences' offsets point into.</summary>
    public static string TextOf(IReadOnlyList<Sentence> sentences) =>
        string.Join(' ', sentences.SelectMany(s => s.Tokens.ToArray()).Select(t => t.Form));

    public static Document Document(string text, LocalDate? published = null) => new()
    {
        Key = "some",
        Raw = new(text),
        Reading = new(text),
        Published = published ?? new LocalDate(2017, 1, 3),
    };

    public static Document Document(IReadOnlyList<Sentence> sentences, LocalDate? published = null) => Document(TextOf(sentences), published);

    private static Token Token(string word, int start)
    {
        var parts = word.Split('/');
        if (parts.Length < 4 || !Enum.TryParse<Upos>(parts[1], ignoreCase: true, out var upos) || !Relations.TryParse(parts[3], out var relation))
        {
            throw new ArgumentException($"'{word}' is not form/UPOS/head/relation[/lemma[/XPOS]].");
        }

        var form = parts[0];
        var lower = form.ToLowerInvariant();
        var lemma = parts.Length > 4 ? parts[4] : upos == Upos.Propn ? form : lower;
        var xpos = parts.Length > 5 && XposNames.TryParse(parts[5], out var named) ? named : DefaultXpos(upos, lower);
        return new(new TextSpan(start, start + form.Length), form, lower, lemma, upos, xpos, int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) - 1, relation);
    }

    private static Xpos DefaultXpos(Upos upos, string lower) => upos switch
    {
        Upos.Propn => lower.EndsWith('s') && lower.Length > 5 ? Xpos.NNPS : Xpos.NNP,
        Upos.Noun => lower.EndsWith('s') ? Xpos.NNS : Xpos.NN,
        Upos.Verb => lower.EndsWith("ing", StringComparison.Ordinal) ? Xpos.VBG : lower.EndsWith("ed", StringComparison.Ordinal) ? Xpos.VBD : Xpos.VB,
        Upos.Aux => lower is "will" or "would" or "may" or "might" or "can" or "could" or "should" or "must" ? Xpos.MD : Xpos.VBD,
        Upos.Adj => Xpos.JJ,
        Upos.Adv => Xpos.RB,
        Upos.Adp or Upos.Sconj => Xpos.IN,
        Upos.Det => Xpos.DT,
        Upos.Num => Xpos.CD,
        Upos.Cconj => Xpos.CC,
        Upos.Part => lower is "'s" or "'" ? Xpos.POS : Xpos.TO,
        Upos.Pron => lower is "his" or "her" or "its" or "their" or "our" or "my" ? Xpos.PRPS : lower is "who" ? Xpos.WP : lower is "which" or "that" ? Xpos.WDT : Xpos.PRP,
        Upos.Punct => lower switch { "," => Xpos.Comma, "." => Xpos.Stop, "(" => Xpos.LeftBracket, ")" => Xpos.RightBracket, "\"" => Xpos.OpenQuote, _ => Xpos.Colon },
        Upos.Intj => Xpos.UH,
        Upos.Sym => Xpos.SYM,
        _ => Xpos.FW,
    };
}
