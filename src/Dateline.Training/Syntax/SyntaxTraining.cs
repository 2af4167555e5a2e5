using System.Diagnostics;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Training.Syntax;

/// <summary>Rebuilds data/lexicons/clusters.bin (where the vectors are given) and the models of the syntax room, and measures them.</summary>
internal static class SyntaxTraining
{
    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var clusterFile = Path.Combine(options.Output, "lexicons", "clusters.bin");
        if (options.Vectors is { } vectors && !options.MeasureOnly)
        {
            ClusterTraining.Run(vectors, clusterFile, options.Log);
            options.Log.WriteLine($"clusters {watch.Elapsed.TotalSeconds:F0} s");
        }

        var pool = new FormPool(WordClusters.Read(clusterFile));
        if (!options.MeasureOnly)
        {
            Train(options, pool, watch);
        }

        SyntaxMeasurement.Run(options, pool, SyntaxModels.Open(options.Model));
        options.Log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F0} s of processor time");
    }

    private static void Train(TrainingOptions options, FormPool pool, Stopwatch watch)
    {
        var sentences = Treebanks.ReadTraining(options, pool);
        options.Log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} words, {watch.Elapsed.TotalSeconds:F0} s");
        using var weights = new SyntaxWeights(sentences, SyntaxWeights.Epochs, SyntaxWeights.Seeds, name => options.Log.WriteLine($"{name} {watch.Elapsed.TotalSeconds:F0} s"));
        weights.Write(options.Model);
    }
}
