namespace PersonalizedLearning.Mastery;

/// <summary>What automatic points need to know of the submissions so far.</summary>
/// <param name="Earlier">The points of all variants before the present one.</param>
/// <param name="Present">The best points for the present variant.</param>
/// <param name="Value">What the next variant is worth if it is answered right.</param>
public readonly record struct AutoPointsState(double Earlier, double Present, double Value);
