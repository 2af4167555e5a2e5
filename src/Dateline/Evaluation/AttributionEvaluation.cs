using Dateline.Evaluation.Corpora;

namespace Dateline.Evaluation;

/// <summary>Source, cue and content on the development part of PolNeAR. Agrees with tools/score_polnear.py.</summary>
internal sealed class AttributionEvaluation : IEvaluation
{
    public string Name => "polnear";

    public string Description => "source, cue and content of attributions on PolNeAR dev, with attitudes (its own notion) and without (the record's)";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (wide, narrow) = (new PolnearScore(), new PolnearScore());
        foreach (var article in PolnearArticle.ReadAll(Path.Combine(context.Corpora, "attribution", "polnear", "dev")))
        {
            wide.Add(article, context.Attributions(article.Input, true));
            narrow.Add(article, context.Attributions(article.Input, false));
        }

        var result = wide.Result();
        return new(["with attitudes (code --attitudes):", .. result.Lines, "without:", .. narrow.Result().Lines], [.. result.Figures, new("TRIPLE F1 without attitudes", narrow.Triple)]);
    }
}
