namespace PersonalizedLearning.Environments;

/// <summary>What a member of staff is qualified to teach: a subject, over a range of levels.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="FromLevel">The lowest level, included.</param>
/// <param name="ToLevel">The highest level, included; at least <paramref name="FromLevel"/>.</param>
public sealed record Skill(SubjectId Subject, int FromLevel, int ToLevel)
{
    /// <summary>Gets the highest level, included.</summary>
    public int ToLevel { get; init; } = Preconditions.AtLeast(ToLevel, FromLevel);

    /// <summary>Tells whether the skill covers a subject at a level.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="level">The level.</param>
    /// <returns>Whether the subjects are one and the level is in the range.</returns>
    public bool Covers(SubjectId subject, int level) => Subject == subject && level >= FromLevel && level <= ToLevel;
}
