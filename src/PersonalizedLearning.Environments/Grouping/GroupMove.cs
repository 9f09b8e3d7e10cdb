using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner goes from one group to another.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="From">The number of the group that the learner leaves.</param>
/// <param name="To">The number of the group that the learner joins.</param>
public sealed record GroupMove(LearnerId Learner, int From, int To);
