using Dateline.Evaluation;
using Dateline.Lexicons;

namespace Dateline.Training;

/// <param name="Epochs">Rounds over the sentences.</param>
/// <param name="Seeds">Trainings whose sum is taken.</param>
/// <param name="Thin">1 runs everything; n runs every n-th fold and trains on an n-th of what a program marked: quick experiments, with lower figures.</param>
/// <param name="Without">Families of features that are left out.</param>
/// <param name="Record">Whether the figures are written down beside the models.</param>
public sealed record FoldOptions(TrainingOptions Training, int Epochs, int Seeds, int Thin, IReadOnlyList<string> Without, bool Record = false)
{
    /// <summary>Writes the figures to <see cref="HeldOutFile"/> where that is asked for.</summary>
    /// <param name="models">The shipped files of the same recipe.</param>
    /// <exception cref="UsageException">Only a part was run.</exception>
    public void WriteDown(string folds, string command, IReadOnlyList<string> models, IEnumerable<Figure> figures)
    {
        if (!Record)
        {
            return;
        }

        if (Thin > 1 || Without.Count > 0)
        {
            throw new UsageException("Figures of a part of the folds or of the features are not written down: leave out --record, or --thin and --without.");
        }

        HeldOutFile.Write(new DataFolder(Training.Output), folds, command, models, figures);
    }
}
