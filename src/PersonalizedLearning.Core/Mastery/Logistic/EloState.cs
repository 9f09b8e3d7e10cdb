namespace PersonalizedLearning.Mastery;

/// <summary>What the Elo rating system knows of a learner, on a competency or in general, or of an item.</summary>
/// <param name="Rating">The skill or the difficulty, in log odds; finite.</param>
/// <param name="Answers">How many answers it rests on. Symbol n.</param>
public readonly record struct EloState(double Rating, long Answers);
