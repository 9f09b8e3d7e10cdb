namespace PersonalizedLearning.Paths;

/// <summary>All that stands in the way of a learner in one experience.</summary>
/// <param name="Experience">The experience.</param>
/// <param name="Barriers">The barriers: reported ones first, then missing supports, then missing options; at least one.</param>
public sealed record ExperienceBarriers(ExperienceId Experience, ValueList<ExperienceBarrier> Barriers);
