namespace PersonalizedLearning.Environments;

/// <summary>What a placement adds to its value.</summary>
internal readonly record struct PlacementBonus(int Block, int Learner, int Offering, double Value);
