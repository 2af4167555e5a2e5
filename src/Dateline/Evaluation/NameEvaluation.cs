using System.IO.Compression;
using System.Text;
using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Text;

namespace Dateline.Evaluation;

/// <summary>
/// Names as the whole pipeline finds them, on texts that the shipped weights were not trained on: PolNeAR's development part (labels of CoreNLP) and the re3d
/// documents of the gold. Titles before a name do not belong to it. In re3d a proper name is a phrase that is capitalised throughout; words of other phrases count
/// neither way, but for the kinds that word lists find (nationalities, weapons, vehicles), where every phrase counts.
/// </summary>
internal sealed class NameEvaluation : IEvaluation
{
    /// <summary>The silver corpus marks no documents: so many sentences in a row stand for one.</summary>
    private const int Stretch = 20;

    private static readonly (MentionKind Kind, string Column, string Re3d)[] Names =
        [(MentionKind.Person, "PER", "Person"), (MentionKind.Organisation, "ORG", "Organisation"), (MentionKind.Place, "LOC", "Location")];

    private static readonly (MentionKind Kind, string Re3d)[] Listed =
        [(MentionKind.Nationality, "Nationality"), (MentionKind.Weapon, "Weapon"), (MentionKind.Vehicle, "MilitaryPlatform")];

    public string Name => "names";

    public string Description => "names of persons, organisations and places on PolNeAR dev (silver) and re3d; nationalities, weapons and vehicles on re3d";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (lines, figures) = (new List<string>(), new List<Figure>());
        var silver = new NameScore();
        foreach (var (input, gold) in Silver(context.Corpora))
        {
            silver.Add(gold, Found(context.Code(input), Names.Select(n => n.Kind)), []);
        }

        silver.Print("PolNeAR dev (silver)", Names.Select(n => n.Kind), lines, figures);
        var (names, listed) = (new NameScore(), new NameScore());
        var inGold = Re3dDocument.InGold(context.Corpora);
        foreach (var document in Re3dDocument.ReadAll(context.Corpora).Where(d => inGold(d.Id)))
        {
            var coded = context.Code(new(document.Id, document.Text));
            var phrases = document.Entities.Where(e => Names.Any(n => n.Re3d == e.Type)).ToLookup(e => Re3dDocument.IsProper(document.Text.AsSpan(e.Span.Start, e.Span.Length)));
            names.Add([.. phrases[true].Select(e => (e.Span, Array.Find(Names, n => n.Re3d == e.Type).Kind))], Found(coded, Names.Select(n => n.Kind)), [.. phrases[false].Select(e => e.Span)]);
            listed.Add(
                [.. document.Entities.Where(e => Listed.Any(l => l.Re3d == e.Type)).Select(e => (e.Span, Array.Find(Listed, l => l.Re3d == e.Type).Kind))],
                [.. coded.Mentions.All.Where(m => Listed.Any(l => l.Kind == m.Kind)).Select(m => (m.Span, m.Kind))],
                []);
        }

        names.Print("re3d of the gold", Names.Select(n => n.Kind), lines, figures);
        listed.Print("re3d of the gold, lists", Listed.Select(n => n.Kind), lines, figures);
        return new(lines, figures);
    }

    private static List<(TextSpan, MentionKind)> Found(CodedDocument coded, IEnumerable<MentionKind> kinds) =>
        [.. coded.Mentions.All.Where(m => m.IsName && m.NameEnd > m.NameFirst && kinds.Contains(m.Kind)).Select(m => (coded.Sentences[m.Sentence].SpanOf(m.NameFirst, m.NameEnd), m.Kind))];

    private static IEnumerable<(ReportInput Input, List<(TextSpan, MentionKind)> Gold)> Silver(string corpora)
    {
        var path = Path.Combine(corpora, "entities", "ner", "silver-dev.conll.gz");
        if (!File.Exists(path))
        {
            throw new UsageException($"No names corpus at '{path}'. Name the corpora with --corpora.");
        }

        var (text, gold, sentences) = (new StringBuilder(), new List<(TextSpan, MentionKind)>(), 0);
        foreach (var line in Lines(path).Append(""))
        {
            if (line.Length > 0)
            {
                AddWord(line.Split('\t'), text, gold);
                continue;
            }

            text.Append('\n').Append('\n');
            if (++sentences % Stretch == 0)
            {
                yield return (new($"silver-{sentences}", text.ToString()), gold);
                (text, gold) = (new StringBuilder(), []);
            }
        }

        yield return (new("silver-last", text.ToString()), gold);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static void AddWord(string[] columns, StringBuilder text, List<(TextSpan Span, MentionKind)> gold)
    {
        var (word, label) = (columns[0], columns[^1]);
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append(' ');
        }

        var start = text.Length;
        text.Append(word);
        if (label.Length > 2 && Array.Find(Names, n => n.Column == label[2..]) is { Column: not null } name)
        {
            if (label[0] == 'I' && gold.Count > 0 && gold[^1].Item2 == name.Kind && gold[^1].Span.End >= start - 1)
            {
                gold[^1] = (new(gold[^1].Span.Start, text.Length), name.Kind);
            }
            else
            {
                gold.Add((new(start, text.Length), name.Kind));
            }
        }
    }
}
