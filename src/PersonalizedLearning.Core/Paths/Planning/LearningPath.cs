using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A path to goals: what to learn in which order within the time, how good that is, and what it can't reach.</summary>
/// <remarks>Every step comes after all that it builds on. Immutable.</remarks>
public sealed record LearningPath
{
    /// <summary>Gets the learner.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets the instant as of which it was planned.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Gets the steps, in order.</summary>
    public required ValueList<PathStep> Steps { get; init; }

    /// <summary>Gets how many minutes the steps take.</summary>
    public required int Minutes { get; init; }

    /// <summary>Gets what the steps are worth, as a share of the weight of all goals, from 0 to 1; 1 reaches every goal.</summary>
    public required double Value { get; init; }

    /// <summary>Gets what no path can exceed within the minutes, and where every goal is due, before the last of them is.</summary>
    /// <remarks>Where goals give way because they are due before others, it is not known how much of it could be had in time.</remarks>
    public required double Bound { get; init; }

    /// <summary>Gets how far the value may be below the best, as a share of the bound; 0 where the path is proved best.</summary>
    public double Gap => Bound > 0 ? Math.Max(0, (Bound - Value) / Bound) : 0;

    /// <summary>Gets the goals that it does not reach.</summary>
    public required ValueList<UnreachedGoal> Unreachable { get; init; }

    /// <summary>Gets what changed against the path that was agreed before; empty where nothing was.</summary>
    public ValueList<PathChange> Changes { get; init; }
}
