namespace PersonalizedLearning.Mastery;

/// <summary>What performance factors analysis knows of a learner on a competency.</summary>
/// <param name="Right">How many answers were right. Symbol s.</param>
/// <param name="Wrong">How many answers were wrong. Symbol f.</param>
public readonly record struct PfaState(int Right, int Wrong);
