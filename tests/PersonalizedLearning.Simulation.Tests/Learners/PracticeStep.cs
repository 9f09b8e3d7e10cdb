namespace PersonalizedLearning.Simulation.Tests.Learners;

/// <summary>One practice of a generated sequence.</summary>
/// <param name="Draw">Which competency, by the remainder of its division by how many there are.</param>
/// <param name="Days">How many days pass before it.</param>
public sealed record PracticeStep(int Draw, double Days);
