namespace PersonalizedLearning.Mastery;

/// <summary>An estimate of the ability of a learner.</summary>
/// <remarks>Equality is by all members. Thread safe.</remarks>
/// <param name="Ability">The ability θ.</param>
/// <param name="StandardError">
/// How far off it may be, in the same unit: the posterior standard deviation of an expected ability, else the inverse square root of the information there;
/// infinite where there is none.
/// </param>
/// <param name="IsAtBound">
/// Whether it is an end of the range in which it was looked for, and no estimate further in is likelier: all answers are right, all are wrong, or the
/// likelihood grows towards that end.
/// </param>
public readonly record struct AbilityEstimate(double Ability, double StandardError, bool IsAtBound = false);
