namespace Dateline.Training;

/// <param name="Epochs">Rounds over the sentences.</param>
/// <param name="Seeds">Trainings whose sum is taken.</param>
/// <param name="Thin">1 runs everything; n runs every n-th fold and trains on an n-th of what a program marked: quick experiments, with lower figures.</param>
/// <param name="Without">Families of features that are left out.</param>
public sealed record FoldOptions(TrainingOptions Training, int Epochs, int Seeds, int Thin, IReadOnlyList<string> Without);
