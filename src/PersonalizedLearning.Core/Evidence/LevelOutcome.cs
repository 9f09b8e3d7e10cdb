namespace PersonalizedLearning.Evidence;

/// <summary>A level that somebody judged on a proficiency scale.</summary>
public sealed record LevelOutcome : Outcome
{
    /// <summary>Makes a judgement.</summary>
    /// <param name="scale">The identifier of the scale.</param>
    /// <param name="level">The name of the level.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public LevelOutcome(string scale, string level)
    {
        Scale = Preconditions.Id(scale);
        Level = Preconditions.Id(level);
    }

    /// <summary>Gets the identifier of the scale.</summary>
    public string Scale { get; }

    /// <summary>Gets the name of the level.</summary>
    public string Level { get; }
}
