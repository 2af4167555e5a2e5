namespace Dateline.Training;

/// <param name="Corpora">The folder with the corpora (shared/data).</param>
/// <param name="Vectors">The embeddings package to rebuild the word clusters from; null keeps the clusters that are there.</param>
/// <param name="Output">The data folder that models are written to.</param>
/// <param name="MeasureOnly">Train nothing, measure what is there.</param>
/// <param name="Log">Where figures and progress go.</param>
public sealed record TrainingOptions(string Corpora, string? Vectors, string Output, bool MeasureOnly, TextWriter Log)
{
    /// <summary>Where folds write the records of the documents they coded; null writes none.</summary>
    public string? Records { get; init; }

    public string Corpus(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Corpora, .. parts]);
        return File.Exists(path) ? path : throw new UsageException($"The corpus file '{path}' is missing; --data names the folder that holds it.");
    }

    public string Model(string name)
    {
        var folder = Path.Combine(Output, "models");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }
}
