namespace PersonalizedLearning.Paths;

/// <summary>One part in which a decision and its replay differ.</summary>
/// <param name="Part">The part.</param>
/// <param name="Recorded">What was recorded, as text.</param>
/// <param name="Found">What was found.</param>
public sealed record ReplayDifference(ReplayPart Part, string Recorded, string Found);
