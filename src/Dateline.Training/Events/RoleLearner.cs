using Dateline.Evaluation;
using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Events.Roles;
using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Training.Events;

/// <summary>Learns the weights of the role model: softmax regression by averaged stochastic steps, summed over several seeds.</summary>
internal static class RoleLearner
{
    private const int Bits = 16;
    private const int Epochs = 5;
    private const float Rate = 0.02f;

    public static PerceptronTrainer Train(IEnumerable<LabelledReport> reports, EventCoder coder, WordClusters clusters)
    {
        var examples = reports.SelectMany(r => Examples(r, coder, clusters)).ToArray();
        return SeedSum.Of(RoleModel.Seeds, seed => TrainOne(examples, seed));
    }

    private static PerceptronTrainer TrainOne((uint[] Rows, PartyRole Role)[] examples, int seed)
    {
        var trainer = new PerceptronTrainer(RoleModel.Labels.Length, Bits);
        (uint[] Rows, PartyRole Role)[] order = [.. examples];
        var random = new Random(seed);
        Span<float> scores = stackalloc float[4];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var (rows, role) in order)
            {
                trainer.Score(rows, scores);
                trainer.Step();
                var top = Math.Max(scores[0], Math.Max(scores[1], scores[2]));
                float a = MathF.Exp(scores[0] - top), b = MathF.Exp(scores[1] - top), c = MathF.Exp(scores[2] - top);
                var all = a + b + c;
                trainer.Move(rows, 0, Rate * ((role == PartyRole.None ? 1 : 0) - (a / all)));
                trainer.Move(rows, 1, Rate * ((role == PartyRole.Actor ? 1 : 0) - (b / all)));
                trainer.Move(rows, 2, Rate * ((role == PartyRole.Recipient ? 1 : 0) - (c / all)));
            }
        }

        trainer.Average();
        return trainer;
    }

    private static IEnumerable<(uint[] Rows, PartyRole Role)> Examples(LabelledReport report, EventCoder coder, WordClusters clusters)
    {
        var golds = report.Matched.ToDictionary(m => m.Candidate, m => m.Gold, (IEqualityComparer<EventCandidate>)ReferenceEqualityComparer.Instance);
        foreach (var (candidate, parties) in coder.PartiesOf(report.Context, golds.Keys))
        {
            var labels = Labels(candidate, parties, golds[candidate]);
            for (var i = 0; i < parties.Count; i++)
            {
                if (labels[i] is { } role)
                {
                    yield return (Rows(candidate, parties[i], parties, report.Context, clusters), role);
                }
            }
        }
    }

    private static uint[] Rows(EventCandidate candidate, Party party, IReadOnlyList<Party> parties, EventContext context, WordClusters clusters)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        var rows = new FeatureRows(buffer, Bits);
        RoleFeatures.Add(ref rows, candidate, party, parties, context, clusters);
        return rows.Rows.ToArray();
    }

    /// <summary>One party a gold string: the one that the frame takes, else one of the sentence, else the nearest; its other mentions are left out (null).</summary>
    private static PartyRole?[] Labels(EventCandidate candidate, IReadOnlyList<Party> parties, GoldEvent gold)
    {
        var labels = new PartyRole?[parties.Count];
        Array.Fill(labels, PartyRole.None);
        Mark(gold.Actors, PartyRole.Actor);
        Mark(gold.Recipients, PartyRole.Recipient);
        return labels;

        void Mark(string[] names, PartyRole role)
        {
            foreach (var name in names)
            {
                var same = Enumerable.Range(0, parties.Count).Where(i => labels[i] is null or PartyRole.None && Matching.SameName(name, parties[i].Actor.Text, parties[i].Actor.Name))
                    .OrderByDescending(i => parties[i].Rule == role).ThenBy(i => parties[i].Back).ThenBy(i => Math.Abs(parties[i].Token - candidate.Token)).ToList();
                for (var i = 0; i < same.Count; i++)
                {
                    labels[same[i]] = i == 0 ? role : null;
                }
            }
        }
    }
}
