namespace PersonalizedLearning.Simulation;

/// <summary>After how many steps learners had mastered all their goals.</summary>
internal static class MasteryTime
{
    /// <summary>The share of learners who had, after each number of steps from 0.</summary>
    public static IReadOnlyList<double> Shares(ConditionResult condition)
    {
        var all = condition.MasteredAfter.Sum() + condition.NeverMastered;
        var shares = new double[condition.MasteredAfter.Count];
        var sum = 0L;
        for (var step = 0; step < shares.Length; step++)
        {
            sum += condition.MasteredAfter[step];
            shares[step] = all == 0 ? double.NaN : sum / (double)all;
        }

        return shares;
    }

    /// <summary>The share who never had.</summary>
    public static double ShareNever(ConditionResult condition)
    {
        var all = condition.MasteredAfter.Sum() + condition.NeverMastered;
        return all == 0 ? double.NaN : condition.NeverMastered / (double)all;
    }
}
