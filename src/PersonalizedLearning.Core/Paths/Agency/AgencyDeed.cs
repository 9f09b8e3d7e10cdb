using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Something that was proposed, or decided.</summary>
/// <param name="Decisions">What was decided by it, or would be.</param>
/// <param name="By">Who proposed it, or agreed to it.</param>
internal sealed record AgencyDeed(ValueList<AgencyDecision> Decisions, ValueList<Author> By);
