namespace PersonalizedLearning.Interop;

/// <summary>One rating of an outcome.</summary>
/// <param name="Points">The least points that have the rating; those of the highest rating are the points possible.</param>
/// <param name="Description">What it is called; null when the table says nothing.</param>
public sealed record CanvasRating(double Points, string? Description);
