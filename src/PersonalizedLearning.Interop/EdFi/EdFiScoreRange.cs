namespace PersonalizedLearning.Interop;

/// <summary>The scores that are possible by one way of reporting.</summary>
/// <param name="Method">The way of reporting, such as <c>Raw score</c>; null when not said.</param>
/// <param name="Minimum">The least score; 0 when not said.</param>
/// <param name="Maximum">The greatest score, above the least.</param>
internal readonly record struct EdFiScoreRange(string? Method, double Minimum, double Maximum);
