namespace Dateline.Evaluation;

/// <summary>The best one-to-one pairing of rows and columns (Kuhn and Munkres, with potentials; cubic in the larger side).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of weights that a pairing reaches; what is left over counts nothing. Weights are 0 or more.</summary>
    public static double Best(int rows, int columns, double[,] weights)
    {
        var size = Math.Max(rows, columns);
        var (rowPotential, columnPotential) = (new double[size + 1], new double[size + 1]);
        var (rowOf, previous) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var done = new bool[size + 1];
            rowOf[0] = row;
            var column = 0;
            do
            {
                column = Step(column, rows, columns, weights, rowPotential, columnPotential, rowOf, previous, least, done);
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = previous[column])
            {
                rowOf[column] = rowOf[previous[column]];
            }
        }

        var sum = 0.0;
        for (var column = 1; column <= size; column++)
        {
            sum += Weight(rowOf[column], column, rows, columns, weights);
        }

        return sum;
    }

    // Grows the tree of tight pairs by one column, the next to visit.
    private static int Step(int column, int rows, int columns, double[,] weights, double[] rowPotential, double[] columnPotential, int[] rowOf, int[] previous, double[] least, bool[] done)
    {
        done[column] = true;
        var (row, next, delta) = (rowOf[column], 0, double.PositiveInfinity);
        for (var j = 1; j < done.Length; j++)
        {
            if (done[j])
            {
                continue;
            }

            var cost = -Weight(row, j, rows, columns, weights) - rowPotential[row] - columnPotential[j];
            if (cost < least[j])
            {
                (least[j], previous[j]) = (cost, column);
            }

            if (least[j] < delta)
            {
                (delta, next) = (least[j], j);
            }
        }

        for (var j = 0; j < done.Length; j++)
        {
            if (done[j])
            {
                rowPotential[rowOf[j]] += delta;
                columnPotential[j] -= delta;
            }
            else
            {
                least[j] -= delta;
            }
        }

        return next;
    }

    private static double Weight(int row, int column, int rows, int columns, double[,] weights) => row <= rows && column <= columns ? weights[row - 1, column - 1] : 0;
}
