namespace PersonalizedLearning.Environments;

/// <summary>Room for one session at a time: a space, or its share of one that holds several.</summary>
/// <param name="Space">The space.</param>
/// <param name="Capacity">The most learners of the session.</param>
internal sealed record SpacePlace(LearningSpace Space, int Capacity);
