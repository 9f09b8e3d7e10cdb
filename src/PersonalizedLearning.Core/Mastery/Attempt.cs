using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>An answer that is to come, for predictions: when, to which item, and what else bears on it.</summary>
/// <param name="At">When it will be; <see cref="Instant.MinValue"/> where no time is known, and then none has passed since the latest practice.</param>
/// <param name="Item">The item; null for one like all others.</param>
/// <param name="Others">What else bears on its success; nothing by default.</param>
public readonly record struct Attempt(Instant At, string? Item = null, OtherFactors Others = default)
{
    /// <summary>Makes an attempt at an instant, at an item like all others, on which nothing else bears.</summary>
    /// <param name="at">When it will be.</param>
    /// <returns>The attempt.</returns>
    public static implicit operator Attempt(Instant at) => new(at);

    /// <summary>Makes the attempt of which an observation is the outcome, as it stood before.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>The attempt.</returns>
    public static Attempt Before(in Observation observation) => new(observation.At ?? Instant.MinValue, observation.Item, observation.Others);

    /// <summary>Makes an attempt at an instant, the same as the conversion.</summary>
    /// <param name="at">When it will be.</param>
    /// <returns>The attempt.</returns>
    public static Attempt FromInstant(Instant at) => new(at);
}
