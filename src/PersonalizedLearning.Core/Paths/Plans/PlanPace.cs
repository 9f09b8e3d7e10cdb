using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How fast a plan is gone through.</summary>
/// <remarks>It says how much is meant to be done, never how long anybody sat there. Immutable; equality is by value.</remarks>
public sealed record PlanPace
{
    /// <summary>The most that a pace can be: every minute of a week.</summary>
    internal const double Most = 7 * 1440;

    /// <summary>Makes a pace.</summary>
    /// <param name="unit">In what it is counted.</param>
    /// <param name="perWeek">How many a week, from 0.001 to 10080.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not defined, or the number is not in that range.</exception>
    public PlanPace(PlanPaceUnit unit, double perWeek)
    {
        Unit = Preconditions.Defined(unit);
        PerWeek = Preconditions.InRange(perWeek, 1e-3, Most);
    }

    /// <summary>Gets in what it is counted.</summary>
    public PlanPaceUnit Unit { get; }

    /// <summary>Gets how many a week, from 0.001 to 10080.</summary>
    public double PerWeek { get; }

    /// <summary>How long so much of the unit takes at this pace, ten thousand years at the most.</summary>
    internal Duration TimeFor(double amount) => Duration.FromDays(Math.Min(7 * amount / PerWeek, 3_650_000));

    /// <summary>Shows the pace.</summary>
    /// <returns>The number and the unit, such as <c>120 minutes a week</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{PerWeek} {(Unit == PlanPaceUnit.Minutes ? "minutes" : "competencies")} a week");
}
