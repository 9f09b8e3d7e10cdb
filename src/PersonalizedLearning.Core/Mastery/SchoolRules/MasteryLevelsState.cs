namespace PersonalizedLearning.Mastery;

/// <summary>The level reached.</summary>
/// <param name="Level">0 for not started or attempted, 1 for familiar, 2 for proficient, 3 for mastered.</param>
public readonly record struct MasteryLevelsState(int Level);
