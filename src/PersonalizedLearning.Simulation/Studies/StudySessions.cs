using NodaTime;

namespace PersonalizedLearning.Simulation;

/// <summary>When practice happens: in sessions, with days between that learners may forget in.</summary>
/// <remarks>
/// An answer has the instant at which it was asked, and the next is asked when the step is over. Learners forget as this clock goes: within sessions too, and between them from the end of one to the start of the next, which
/// is never before that end. A learner to whom nothing is recommended has finished, also where there would be another session.
/// </remarks>
public sealed record StudySessions
{
    /// <summary>Gets all practice in one session, without days between.</summary>
    public static StudySessions One { get; } = new();

    /// <summary>Gets how many steps a session has, at least 1; by default there is one session with all.</summary>
    public int Steps { get; init => field = Preconditions.AtLeast(value, 1, nameof(Steps)); } = int.MaxValue;

    /// <summary>Gets the days of 24 hours from the start of one session to the start of the next, from 0; 1 by default.</summary>
    public double DaysBetween { get; init => field = Preconditions.NotNegative(value, nameof(DaysBetween)); } = 1;

    /// <summary>Gets when the first session starts.</summary>
    public Instant Start { get; init; } = Instant.FromUtc(2026, 1, 5, 8, 0);

    /// <summary>Gets how many minutes a step takes where learners have no response times of their own, above 0; 1 by default.</summary>
    public double MinutesPerStep { get; init => field = Preconditions.Positive(value, nameof(MinutesPerStep)); } = 1;
}
