namespace PersonalizedLearning.Environments;

/// <summary>A learner in an offering in a block.</summary>
internal readonly record struct PlacementCell(int Block, int Learner, int Offering);
