using System.Globalization;
using System.IO.Compression;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Evaluation;

/// <summary>Tags, lemmas and trees on a treebank with its own tokens. Agrees with tools/score_syntax.py: all tokens count, the relation with its subtype.</summary>
internal sealed class SyntaxEvaluation(string name, string file) : IEvaluation
{
    public string Name => name;

    public string Description => $"tags, lemmas and trees on {file} with gold tokens";

    public EvaluationResult Run(EvaluationContext context)
    {
        var path = Path.Combine(context.Corpora, file);
        if (!File.Exists(path))
        {
            throw new UsageException($"No treebank at '{path}'. Name the corpora with --corpora.");
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (all, upos, xpos, lemma, head, both) = (0, 0, 0, 0, 0, 0);
        foreach (var gold in ConlluFile.Read(reader, path))
        {
            var sentence = context.Syntax.Annotate(gold, 0);
            for (var i = 0; i < gold.Tokens.Count; i++)
            {
                var (token, right) = (sentence[i], gold.Tokens[i]);
                all++;
                upos += string.Equals(right.Upos, token.Upos.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                xpos += right.Xpos == token.Xpos.Name() ? 1 : 0;
                lemma += right.Lemma == token.Lemma ? 1 : 0;
                head += right.Head == token.Head ? 1 : 0;
                both += right.Head == token.Head && right.Relation == token.Relation.Name() ? 1 : 0;
            }
        }

        double n = Math.Max(1, all);
        return new(
            [string.Create(CultureInfo.InvariantCulture, $"tokens {all} UPOS {upos / n:F4} XPOS {xpos / n:F4} LEMMA {lemma / n:F4} UAS {head / n:F4} LAS {both / n:F4}")],
            [new("UPOS", upos / n), new("XPOS", xpos / n), new("LEMMA", lemma / n), new("UAS", head / n), new("LAS", both / n)]);
    }
}
