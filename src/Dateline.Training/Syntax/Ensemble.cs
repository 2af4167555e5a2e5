using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Training.Syntax;

/// <summary>Trainings of one model side by side, one thread each on sentences of its own; the result does not depend on the number of threads.</summary>
internal static class Ensemble
{
    public const int FoldEpochs = 5;
    private const int Folds = 4;

    private const int SeedStep = 100;

    public static PerceptronTrainer Sum(List<GoldSentence> sentences, int seeds, Func<List<GoldSentence>, int, PerceptronTrainer> train, int firstSeed)
    {
        var trainers = new PerceptronTrainer[seeds];
        Parallel.For(0, seeds, Options, seed => trainers[seed] = train([.. sentences.Select(s => s.Copy())], firstSeed + (seed * SeedStep)));
        foreach (var other in trainers.Skip(1))
        {
            trainers[0].Add(other);
            other.Dispose();
        }

        return trainers[0];
    }

    /// <summary>
    /// Fills a column of every fold by a model that has not seen it, so that later models meet columns as good as those in use. Folds are dealt out by document: a name
    /// that one sentence has taught is not met again in another, as little as in a new text.
    /// </summary>
    /// <param name="column">The column that <paramref name="predict"/> fills.</param>
    public static void Jackknife<T>(List<GoldSentence> sentences, Func<List<GoldSentence>, int, PerceptronTrainer> train, int firstSeed, Action<IRowScorer, WorkingSentence> predict, Func<WorkingSentence, T[]> column)
    {
        var foldOf = Deal(sentences.Select(s => s.Source.Document));
        Parallel.For(0, Folds, Options, fold =>
        {
            using var trainer = train([.. sentences.Where((_, i) => foldOf[i] != fold).Select(s => s.Copy())], firstSeed + fold);
            foreach (var sentence in sentences.Where((_, i) => foldOf[i] == fold))
            {
                var copy = sentence.Copy();
                predict(trainer, copy.Working);
                Array.Copy(column(copy.Working), column(sentence.Working), sentence.Count);
            }
        });
    }

    /// <summary>The fold of each sentence, given its document: documents in turn, sentences of none (an empty id) in turn as well.</summary>
    internal static int[] Deal(IEnumerable<string> documents)
    {
        var (folds, turn, previous) = (new List<int>(), -1, string.Empty);
        foreach (var document in documents)
        {
            turn += document.Length == 0 || document != previous ? 1 : 0;
            previous = document;
            folds.Add(turn % Folds);
        }

        return [.. folds];
    }

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
