using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>How a learner stands with one rule of credit, told without saying what is mastered and what is not.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Version">Its version.</param>
/// <param name="Credits">How many credits it gives in all.</param>
/// <param name="Earned">How many are earned.</param>
/// <param name="Awarded">How many were given.</param>
/// <param name="Due">How many are to be given now.</param>
/// <param name="BySource">How many of those earned rest on each source, such as prior learning.</param>
public sealed record CreditLine(string Rule, int Version, double Credits, double Earned, double Awarded, double Due, ValueList<SourceCredits> BySource);
