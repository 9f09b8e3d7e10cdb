namespace PersonalizedLearning.Calibration;

/// <summary>Learners who answered the same items: how many of them had each number of right answers. That and the totals of the items are all that conditional likelihood needs.</summary>
/// <param name="Items">The items.</param>
/// <param name="ScoreCounts">How many learners had 0, 1, … right answers.</param>
internal sealed record RaschGroup(int[] Items, int[] ScoreCounts)
{
    /// <summary>Adds what the group contributes: −Σ nᵣ ln γᵣ, its gradient by the difficulties and the information on them.</summary>
    public double AddTo(ReadOnlySpan<double> difficulties, double[] expected, double[][]? information)
    {
        var logs = new double[Items.Length];
        for (var index = 0; index < logs.Length; index++)
        {
            logs[index] = -difficulties[Items[index]];
        }

        var functions = new SymmetricFunctions(logs);
        var logWeights = new double[Items.Length + 1];
        var logLikelihood = 0.0;
        for (var score = 0; score <= Items.Length; score++)
        {
            logWeights[score] = Math.Log(ScoreCounts[score]) - functions[score];
            logLikelihood -= ScoreCounts[score] * functions[score];
        }

        var rights = functions.Derivatives(logWeights);
        for (var index = 0; index < rights.Length; index++)
        {
            expected[Items[index]] += rights[index];
        }

        if (information is not null)
        {
            AddInformation(logs, functions, rights, information);
        }

        return logLikelihood;
    }

    // The covariances of the answers given the score: of being right to both, less the product of being right to each.
    private void AddInformation(double[] logs, SymmetricFunctions functions, double[] rights, double[][] information)
    {
        var byScore = new double[Items.Length + 1][];
        var only = new double[Items.Length + 1];
        for (var score = 1; score < Items.Length; score++)
        {
            Array.Fill(only, double.NegativeInfinity);
            only[score] = -functions[score];
            byScore[score] = ScoreCounts[score] == 0 ? new double[Items.Length] : functions.Derivatives(only);
        }

        for (var row = 0; row < logs.Length; row++)
        {
            var both = RightToBoth(row, logs, functions);
            for (var column = 0; column < logs.Length; column++)
            {
                // Who has all items right is always right to both.
                var product = (double)ScoreCounts[^1];
                for (var score = 1; score < Items.Length; score++)
                {
                    product += ScoreCounts[score] * byScore[score][row] * byScore[score][column];
                }

                information[Items[row]][Items[column]] += (row == column ? rights[row] : both[column]) - product;
            }
        }
    }

    // How many are right to one item and to each other one.
    private double[] RightToBoth(int row, double[] logs, SymmetricFunctions functions)
    {
        var others = new SymmetricFunctions([.. logs.Where((_, index) => index != row)]);
        var logWeights = new double[Items.Length];
        for (var score = 1; score <= Items.Length; score++)
        {
            logWeights[score - 1] = Math.Log(ScoreCounts[score]) + logs[row] - functions[score];
        }

        var derivatives = others.Derivatives(logWeights);
        return [.. derivatives.AsSpan(0, row), 0, .. derivatives.AsSpan(row)];
    }
}
