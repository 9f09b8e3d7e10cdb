namespace PersonalizedLearning.Environments;

/// <summary>An unmet need with the places at which its reason was found.</summary>
/// <param name="Need">The need, by its place.</param>
/// <param name="Unmet">What is told of it.</param>
/// <param name="Cells">The places that passed all earlier tests and failed that of the reason.</param>
internal sealed record UnmetCase(int Need, UnmetNeed Unmet, UnmetCell[] Cells);
