namespace PersonalizedLearning.Paths;

/// <summary>What waits for a competency, itself included.</summary>
/// <param name="Count">How many competencies; 0 where it is not known.</param>
/// <param name="Core">How many of them the core requirement needs.</param>
/// <param name="Weight">How much they weigh for the goals.</param>
internal readonly record struct Waiting(int Count, int Core, long Weight);
