namespace Dateline.Training.Names;

/// <summary>Eigenvectors of a symmetric matrix by Jacobi rotations.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 12;

    /// <summary>Unit vectors, that of the largest eigenvalue first.</summary>
    /// <param name="matrix">Only its lower half is read; it is used up.</param>
    public static double[][] Of(double[][] matrix)
    {
        var size = matrix.Length;
        var axes = new double[size][];
        for (var i = 0; i < size; i++)
        {
            axes[i] = new double[size];
            axes[i][i] = 1;
            for (var j = i + 1; j < size; j++)
            {
                matrix[i][j] = matrix[j][i];
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    Rotate(matrix, axes, p, q);
                }
            }
        }

        return [.. Enumerable.Range(0, size).OrderByDescending(i => matrix[i][i]).Select(i => axes[i])];
    }

    // Makes the element at p and q zero; axes are rows.
    private static void Rotate(double[][] matrix, double[][] axes, int p, int q)
    {
        if (matrix[p][q] == 0)
        {
            return;
        }

        var theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < matrix.Length; k++)
        {
            (matrix[k][p], matrix[k][q]) = ((cosine * matrix[k][p]) - (sine * matrix[k][q]), (sine * matrix[k][p]) + (cosine * matrix[k][q]));
        }

        for (var k = 0; k < matrix.Length; k++)
        {
            (matrix[p][k], matrix[q][k]) = ((cosine * matrix[p][k]) - (sine * matrix[q][k]), (sine * matrix[p][k]) + (cosine * matrix[q][k]));
            (axes[p][k], axes[q][k]) = ((cosine * axes[p][k]) - (sine * axes[q][k]), (sine * axes[p][k]) + (cosine * axes[q][k]));
        }
    }
}
