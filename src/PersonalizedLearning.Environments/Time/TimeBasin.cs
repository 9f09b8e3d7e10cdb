namespace PersonalizedLearning.Environments;

/// <summary>A goal as water-filling sees it.</summary>
/// <param name="Weight">How fast it fills.</param>
/// <param name="Lower">The fewest minutes.</param>
/// <param name="Upper">The most minutes.</param>
internal readonly record struct TimeBasin(double Weight, int Lower, int Upper)
{
    /// <summary>The minutes at a level.</summary>
    public double At(double level) => Math.Clamp(level * Weight, Lower, Upper);
}
