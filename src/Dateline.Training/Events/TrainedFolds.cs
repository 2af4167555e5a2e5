using Dateline.Events;
using Dateline.Events.Roles;
using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Training.Events;

/// <summary>One set of weights a fold, and the curve fitted on all held-out margins together.</summary>
internal sealed class TrainedFolds : IDisposable
{
    private readonly PerceptronTrainer[] _weights;
    private readonly PerceptronTrainer[] _roles;
    private readonly WordClusters _clusters;

    private TrainedFolds(PerceptronTrainer[] weights, PerceptronTrainer[] roles, WordClusters clusters) => (_weights, _roles, _clusters) = (weights, roles, clusters);

    public double Slope { get; private set; } = 1;

    public double Shift { get; private set; }

    /// <summary>Margins of the held-out gold candidates, with whether they are events.</summary>
    public List<(double Margin, bool Right)> Held { get; } = [];

    /// <summary>Gold events without a candidate.</summary>
    public int Missed { get; private set; }

    public static TrainedFolds Train(EventCorpus corpus, EventCoder coder, WordClusters clusters)
    {
        var weights = new PerceptronTrainer[EventFolds.Count];
        var roles = new PerceptronTrainer[EventFolds.Count];
        for (var fold = 0; fold < weights.Length; fold++)
        {
            roles[fold] = RoleLearner.Train(corpus.Gold.Where((_, i) => i % weights.Length != fold).Concat(corpus.Extra).Select(r => r.Labelled), coder, clusters);
            weights[fold] = CandidateLearner.Train(
                [
                    .. corpus.Gold.Where((_, i) => i % weights.Length != fold).Select(r => r.Labelled),
                    .. corpus.Extra.Select(r => r.Labelled),
                    .. corpus.Sentences.Where((_, i) => i % weights.Length != fold).Select(s => s.Labelled),
                    .. corpus.Quiet,
                ],
                clusters);
        }

        var folds = new TrainedFolds(weights, roles, clusters);
        for (var i = 0; i < corpus.Gold.Count; i++)
        {
            var model = new CandidateModel(weights[i % weights.Length], clusters, 1, 0);
            var report = corpus.Gold[i].Labelled;
            folds.Missed += report.Missed;
            folds.Held.AddRange(report.Candidates.Select(c => ((double)model.Margin(c.Candidate, report.Context), c.Right)));
        }

        (folds.Slope, folds.Shift) = Logistic.Fit(folds.Held);
        return folds;
    }

    /// <summary>The coder with the weights that have not seen the document of this number.</summary>
    public EventCoder Coder(EventCoder coder, int document) => coder.With(new CandidateModel(_weights[document % _weights.Length], _clusters, Slope, Shift), new RoleModel(_roles[document % _roles.Length], _clusters));

    public void Dispose() => Array.ForEach([.. _weights, .. _roles], w => w.Dispose());
}
