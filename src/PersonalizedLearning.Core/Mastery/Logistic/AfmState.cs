namespace PersonalizedLearning.Mastery;

/// <summary>What the additive factors model knows of a learner on a competency.</summary>
/// <param name="Opportunities">How many answers there were. Symbol T.</param>
public readonly record struct AfmState(int Opportunities);
