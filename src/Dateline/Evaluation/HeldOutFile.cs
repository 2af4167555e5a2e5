using System.Globalization;
using System.Text;
using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Evaluation;

/// <summary>
/// The table data/models/held-out.tsv: figures that need models trained on a part of a corpus, which only the trainer can take. It writes them down beside the shipped weights
/// and with these weights' fingerprint, so that a reader sees whether they belong together.
/// </summary>
public static class HeldOutFile
{
    public const string Name = "held-out.tsv";

    private const string Head =
        "# Cross-validated figures: every document was read by weights that had not seen it. Written by the trainer (folds NAME --record); read by `dateline evaluate heldout`.\n" +
        "# models: the shipped files of the same recipe; weights: fingerprint of their bytes on the day.\n";

    private static readonly string[] Columns = ["folds", "figure", "value", "command", "models", "weights"];

    /// <summary>The figures in the order of the file; none where nothing was written down.</summary>
    public static IReadOnlyList<HeldOutFigure> Read(DataFolder data)
    {
        var path = data.Folder("models", Name);
        return File.Exists(path) ? [.. TableFile.Read(path, Columns).Select(Row)] : [];
    }

    /// <summary>Replaces the figures of one cross-validation; those of others stay.</summary>
    /// <param name="command">What was run, as one would type it after the trainer's name.</param>
    /// <param name="models">Names of files in data/models, trained by the same recipe on everything.</param>
    public static void Write(DataFolder data, string folds, string command, IReadOnlyList<string> models, IEnumerable<Figure> figures)
    {
        var weights = Fingerprint(data, models);
        var rows = Read(data).Where(f => f.Folds != folds).Concat(figures.Select(f => new HeldOutFigure(folds, f.Name, f.Value, command, models, weights)));
        var text = new StringBuilder(Head).AppendJoin('\t', Columns).Append('\n');
        foreach (var row in rows.OrderBy(r => r.Folds, StringComparer.Ordinal))
        {
            text.AppendJoin('\t', row.Folds, row.Name, row.Value.ToString("F4", CultureInfo.InvariantCulture), row.Command, string.Join('|', row.Models), row.Weights).Append('\n');
        }

        File.WriteAllText(data.Folder("models", Name), text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>One number for the bytes of the files, in this order; a missing file is the user's mistake and is named.</summary>
    public static string Fingerprint(DataFolder data, IReadOnlyList<string> models) =>
        FeatureHash.Hex(models.Aggregate(0UL, (sum, model) => FeatureHash.Checksum(File.ReadAllBytes(data.File("models", model)), sum)));

    private static HeldOutFigure Row(TableRow row) => new(
        row.Required(0),
        row.Required(1),
        double.TryParse(row.Required(2), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw row.Error($"'{row[2]}' is no number"),
        row.Required(3),
        row.List(4),
        row.Required(5));
}

/// <param name="Folds">The cross-validation, as the trainer calls it.</param>
/// <param name="Value">From 0 to 1 unless the name says otherwise.</param>
/// <param name="Weights">Fingerprint of the shipped files when the figure was taken.</param>
public sealed record HeldOutFigure(string Folds, string Name, double Value, string Command, IReadOnlyList<string> Models, string Weights);
