namespace PersonalizedLearning.Mastery;

/// <summary>Numbers of earlier answers.</summary>
internal static class PracticeCount
{
    /// <summary>One more, but never beyond the greatest number.</summary>
    internal static int Next(int count) => count < int.MaxValue ? count + 1 : count;

    /// <summary>What a number contributes before it is weighed.</summary>
    internal static double Scaled(int count, CountScale scale) => scale == CountScale.Raw ? count : Math.Log(1.0 + count);

    /// <summary>Whether one more right answer never contributes less than one more wrong answer, whatever the numbers before.</summary>
    internal static bool IsMonotone(double right, double wrong, CountScale scale) => scale == CountScale.Raw ? right >= wrong : right >= 0 && wrong <= 0;
}
