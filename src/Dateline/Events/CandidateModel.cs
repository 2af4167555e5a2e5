using System.Globalization;
using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Events;

/// <summary>
/// Tells the candidates that are events from those that are not: a hashed linear model over the trigger, its line, its roles and its surroundings.
/// The confidence is the model's margin through a logistic curve fitted on held-out documents.
/// </summary>
internal sealed class CandidateModel
{
    public const string Name = "events.dlm";
    public const string CurveName = "events-curve.tsv";

    /// <summary>Candidates below this confidence are dropped; chosen where F1 over held-out documents was highest (docs/design/events.md).</summary>
    public const double Threshold = 0.4;

    public static readonly ulong Templates = FeatureHash.Of("events/2");
    private readonly IRowScorer _scorer;
    private readonly WordClusters _clusters;
    private readonly double _slope;
    private readonly double _shift;

    public CandidateModel(IRowScorer scorer, WordClusters clusters, double slope, double shift, IReadOnlyList<(string Name, string Checksum)>? checksums = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        (_scorer, _clusters, _slope, _shift) = (scorer, clusters, slope, shift);
        Checksums = checksums ?? [];
    }

    /// <summary>Name and checksum of each file it was read from, in ordinal order of the names; none while it is trained.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Checksums { get; }

    /// <summary>Null where there is no model for the ontology: then its lines alone decide.</summary>
    public static CandidateModel? Open(DataFolder data, string ontology)
    {
        ArgumentNullException.ThrowIfNull(data);
        var prefix = ontology == "plover" ? "" : ontology + "-";
        if (!File.Exists(Path.Combine(data.Folder("models"), prefix + Name)))
        {
            return null;
        }

        var curve = data.File("models", prefix + CurveName);
        var row = TableFile.Read(curve, "slope", "shift")[0];
        var model = LinearModel.Open(data.File("models", prefix + Name), Templates);
        return new(model, WordClusters.Load(data), Number(row, 0), Number(row, 1),
        [
            (Path.GetFileNameWithoutExtension(prefix + Name), FeatureHash.Hex(model.Checksum)),
            (Path.GetFileNameWithoutExtension(prefix + CurveName), FeatureHash.Hex(FeatureHash.Checksum(File.ReadAllBytes(curve), 0))),
        ]);
    }

    /// <summary>0 to 1.</summary>
    public double Confidence(EventCandidate candidate, EventContext context) => 1 / (1 + Math.Exp(-((_slope * Margin(candidate, context)) + _shift)));

    /// <summary>How much more the weights speak for an event than against it.</summary>
    public float Margin(EventCandidate candidate, EventContext context)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        var rows = new FeatureRows(buffer, _scorer.Bits);
        CandidateFeatures.Add(ref rows, candidate, context, _clusters);
        Span<float> scores = stackalloc float[_scorer.Classes];
        _scorer.Score(rows.Rows, scores);
        return scores[1] - scores[0];
    }

    private static double Number(TableRow row, int column) =>
        double.TryParse(row.Required(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw row.Error($"'{row[column]}' is no number");
}
