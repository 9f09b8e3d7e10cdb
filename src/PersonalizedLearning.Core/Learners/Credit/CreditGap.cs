using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>What is missing for the credits of a rule.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Missing">What is missing.</param>
public sealed record CreditGap(string Rule, MissingCredit Missing);
