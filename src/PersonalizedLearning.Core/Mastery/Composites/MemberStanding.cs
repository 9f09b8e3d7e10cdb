namespace PersonalizedLearning.Mastery;

/// <summary>How a competency stands, as a rule sees it.</summary>
/// <param name="Value">Whether it is mastered, and its estimate as a share of the scale.</param>
/// <param name="ScoreWhenMastered">The least estimate that counts as mastery, as a share of the scale.</param>
internal readonly record struct MemberStanding(RuleValue Value, double ScoreWhenMastered);
