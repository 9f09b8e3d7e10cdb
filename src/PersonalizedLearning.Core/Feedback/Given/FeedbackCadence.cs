using NodaTime;

namespace PersonalizedLearning.Feedback;

/// <summary>How often an audience gets feedback: timely, and not so often that nobody reads it. Immutable; equality is by value.</summary>
public sealed record FeedbackCadence
{
    /// <summary>Gets the audience.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public required Audience Audience { get; init => field = Preconditions.Defined(value, nameof(Audience)); }

    /// <summary>Gets the longest time without feedback, above 0; null, the default, where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public Duration? AtLeastEvery { get; init => field = Checked(value, nameof(AtLeastEvery)); }

    /// <summary>Gets the shortest time between two times, above 0; null, the default, where there is none. What is told at once does not wait for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public Duration? AtMostEvery { get; init => field = Checked(value, nameof(AtMostEvery)); }

    /// <summary>Gets what is told at once.</summary>
    /// <exception cref="ArgumentException">A code is not defined.</exception>
    public ValueList<FeedbackCode> AtOnceOn
    {
        get;
        init => field = value.All(Enum.IsDefined) ? value : throw new ArgumentException($"The codes are {value}; expected defined ones.", nameof(AtOnceOn));
    }

    private static Duration? Checked(Duration? value, string name) => value is null || value > Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}; expected a duration above zero.");
}
