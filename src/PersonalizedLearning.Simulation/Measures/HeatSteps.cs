namespace PersonalizedLearning.Simulation;

/// <summary>After which steps the mastery of every competency is looked at: after each where there are few, else after some that lie evenly from the start to the end.</summary>
internal static class HeatSteps
{
    /// <summary>The most looks at one learner.</summary>
    public const int Most = 50;

    /// <summary>The steps of a budget, ascending from 0 to the budget.</summary>
    /// <param name="budget">The most steps that there may be, at least 1.</param>
    public static int[] Of(int budget)
    {
        var looks = Math.Min(budget + 1, Most);
        return [.. Enumerable.Range(0, looks).Select(look => (int)((((2L * look * budget) + looks) - 1) / (2L * (looks - 1))))];
    }
}
