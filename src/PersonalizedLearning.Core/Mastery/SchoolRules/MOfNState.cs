namespace PersonalizedLearning.Mastery;

/// <summary>What m of n needs to know of the answers so far.</summary>
/// <param name="Recent">The latest 64 answers, one bit each, the latest lowest; 1 is right, 0 is wrong or not there yet.</param>
/// <param name="Reached">1 once mastery was reached, else 0; it never goes back.</param>
/// <param name="Streak">The sum of the shares of full credit of the right answers since the latest wrong one, as many as required at the most.</param>
public readonly record struct MOfNState(ulong Recent, long Reached, double Streak);
