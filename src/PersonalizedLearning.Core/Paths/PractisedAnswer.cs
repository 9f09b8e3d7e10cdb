using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>One answer of a learner on one competency, as selectors remember it.</summary>
/// <param name="Competency">The dense index of the competency.</param>
/// <param name="Success">The share of full credit, from 0 to 1.</param>
/// <param name="At">When it happened; null when unknown.</param>
public readonly record struct PractisedAnswer(int Competency, double Success, Instant? At = null)
{
    /// <summary>Gets the item that was answered; null when not said.</summary>
    public string? Item { get; init; }

    /// <summary>Gets the activity of which it was a part, by which a learning experience is known again; null when not said.</summary>
    public string? Activity { get; init; }

    /// <summary>Gets whether it counts as right where only right and wrong are told apart: from half of full credit on.</summary>
    public bool IsSuccess => Success >= 0.5;
}
