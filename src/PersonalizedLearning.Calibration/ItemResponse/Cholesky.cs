namespace PersonalizedLearning.Calibration;

/// <summary>Systems of linear equations with a symmetric positive definite matrix.</summary>
internal static class Cholesky
{
    // As a share of the diagonal: what is less is rounding.
    private const double Least = 1e-13;

    /// <summary>A matrix of zeros.</summary>
    public static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    /// <summary>Solves matrix·x = right; a direction in which the matrix is next to flat is left out.</summary>
    public static double[] Solve(double[][] matrix, double[] right)
    {
        var count = right.Length;
        var factor = Square(count);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row][column];
                for (var inner = 0; inner < column; inner++)
                {
                    sum -= factor[row][inner] * factor[column][inner];
                }

                factor[row][column] = row != column ? sum / factor[column][column]
                    : sum > Least * matrix[row][row] ? Math.Sqrt(sum)
                    : double.PositiveInfinity;
            }
        }

        var solution = right.ToArray();
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < row; column++)
            {
                solution[row] -= factor[row][column] * solution[column];
            }

            solution[row] /= factor[row][row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < count; column++)
            {
                solution[row] -= factor[column][row] * solution[column];
            }

            solution[row] /= factor[row][row];
        }

        return solution;
    }
}
