using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What stands in the way of a learner in an experience, and because of what.</summary>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="What">What it is: the tag of a support, the word of a principle as in a catalog, or what was reported.</param>
/// <param name="Because">The event on which it rests: by which the support was stated, the option chosen or the barrier reported.</param>
public sealed record ExperienceBarrier(BarrierKind Kind, string What, EventId Because);
