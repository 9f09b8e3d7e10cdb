using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>How much time a goal asks for.</summary>
/// <param name="Goal">The competency of the goal; a heading stands for all that is under it.</param>
/// <param name="RemainingMinutes">The minutes of learning that remain, at least 0: never more is given.</param>
public sealed record TimeDemand(CompetencyId Goal, int RemainingMinutes)
{
    /// <summary>Gets the minutes of learning that remain, at least 0.</summary>
    public int RemainingMinutes { get; init; } = Preconditions.AtLeast(RemainingMinutes, 0);

    /// <summary>Gets how much it matters beside other goals: from 0.000001 to 1,000,000. 1 by default.</summary>
    public double Priority { get; init => field = Preconditions.InRange(value, 1e-6, 1e6, nameof(Priority)); } = 1;

    /// <summary>Gets the school days that are left until it is due, or until the end of what is planned; at least 1. 1 by default.</summary>
    public int SchoolDays { get; init => field = Preconditions.AtLeast(value, 1, nameof(SchoolDays)); } = 1;

    /// <summary>Gets the fewest minutes, at least 0; no more than what remains is given all the same. 0 by default.</summary>
    public int LeastMinutes { get; init => field = Preconditions.AtLeast(value, 0, nameof(LeastMinutes)); }

    /// <summary>Gets the most minutes, at least 0; null for as many as remain. Where it is below <see cref="LeastMinutes"/>, it counts.</summary>
    public int? MostMinutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(MostMinutes)) : null; }

    /// <summary>Gets the minutes a school day by which it would be reached in time.</summary>
    public double RequiredMinutesPerDay => (double)RemainingMinutes / SchoolDays;

    /// <summary>The most minutes that can be given.</summary>
    internal int Upper => Math.Min(RemainingMinutes, MostMinutes ?? RemainingMinutes);

    /// <summary>The fewest minutes that should be given.</summary>
    internal int Lower => Math.Min(LeastMinutes, Upper);
}
