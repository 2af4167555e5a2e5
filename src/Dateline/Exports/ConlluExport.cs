using System.Globalization;
using Dateline.Documents;
using Dateline.Syntax;

namespace Dateline.Exports;

/// <summary>Sentences as CoNLL-U. MISC holds SpaceAfter=No and the raw offsets (start, end); features and enhanced arcs are empty.</summary>
public static class ConlluExport
{
    /// <summary>Writes the sentences of one document, with <c># newdoc</c>, <c># newpar</c>, <c># sent_id</c> and <c># text</c>.</summary>
    public static void Write(TextWriter writer, Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        writer.Write($"# newdoc id = {document.Key}\n");
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                writer.Write("# newpar\n");
                paragraph = sentence.Paragraph;
            }

            WriteSentence(writer, sentence, $"{document.Key}-{(sentence.Index + 1).ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Writes one sentence; its text is made of the forms and the gaps between their spans.</summary>
    public static void WriteSentence(TextWriter writer, Sentence sentence, string id)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        writer.Write($"# sent_id = {id}\n# text = ");
        for (var i = 0; i < sentence.Count; i++)
        {
            writer.Write(sentence[i].Form);
            writer.Write(i + 1 < sentence.Count && !IsJoined(sentence, i) ? " " : "");
        }

        writer.Write('\n');
        for (var i = 0; i < sentence.Count; i++)
        {
            WriteToken(writer, sentence, i);
        }

        writer.Write('\n');
    }

    private static void WriteToken(TextWriter writer, Sentence sentence, int index)
    {
        var token = sentence[index];
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{index + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos.ToString().ToUpperInvariant()}\t{token.Xpos.Name()}\t_\t{token.Head + 1}\t{token.Relation.Name()}\t_\t"));
        writer.Write(IsJoined(sentence, index) ? "SpaceAfter=No|" : "");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"start={token.Span.Start}|end={token.Span.End}\n"));
    }

    private static bool IsJoined(Sentence sentence, int index) => index + 1 < sentence.Count && sentence[index].Span.End >= sentence[index + 1].Span.Start;
}
