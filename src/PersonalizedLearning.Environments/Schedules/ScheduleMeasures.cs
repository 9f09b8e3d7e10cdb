namespace PersonalizedLearning.Environments;

/// <summary>How a schedule uses the time of learners.</summary>
/// <remarks>
/// The utilisation of a learner is the minutes that serve needs over the minutes of the blocks of instruction and advisory in which the learner is there.
/// Learners without a need or without such minutes are left out; where none is left, all three shares are 1.
/// </remarks>
public sealed record ScheduleMeasures
{
    private const double Tenth = 0.1;

    /// <summary>Gets the minutes that serve needs, each need counted up to what remains of it.</summary>
    public long PursuedMinutes { get; init; }

    /// <summary>Gets the worth of all placements, in weighted minutes.</summary>
    public double Value { get; init; }

    /// <summary>Gets the mean utilisation, from 0 to 1.</summary>
    public double MeanUtilisation { get; init; } = 1;

    /// <summary>Gets the utilisation that nine of ten learners reach, from 0 to 1: the smallest such that at least a tenth of the learners have no more (nearest rank).</summary>
    public double TenthPercentile { get; init; } = 1;

    /// <summary>Gets the least utilisation, from 0 to 1.</summary>
    public double MinUtilisation { get; init; } = 1;

    /// <summary>Gets what share of the minutes of all placements each way of learning has, ordered by identifier; those without any are left out.</summary>
    public ValueList<ModalityMinutes> Modalities { get; init; }

    /// <summary>Measures a schedule.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="schedule">A schedule of it. What it holds of unknown things is passed over.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScheduleMeasures Of(EnvironmentProblem problem, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(schedule);
        var index = new ScheduleIndex(problem, schedule);
        return Of(index, ScheduleAccount.Of(index));
    }

    internal static ScheduleMeasures Of(ScheduleIndex index, ScheduleAccount account)
    {
        double[] shares = [.. UtilisationsOf(index, account).Order()];
        var all = account.MinutesOf.Values.Sum();
        var measures = new ScheduleMeasures
        {
            PursuedMinutes = account.PursuedMinutes,
            Value = account.Value,
            Modalities = [.. account.MinutesOf.Where(pair => pair.Value > 0).Select(pair => new ModalityMinutes(pair.Key, pair.Value, (double)pair.Value / all))],
        };
        return shares.Length == 0 ? measures : measures with
        {
            MeanUtilisation = shares.Average(),
            TenthPercentile = shares[Math.Max(0, (int)Math.Ceiling(shares.Length * Tenth) - 1)],
            MinUtilisation = shares[0],
        };
    }

    private static IEnumerable<double> UtilisationsOf(ScheduleIndex index, ScheduleAccount account)
    {
        var withNeeds = index.Problem.Needs.Select(need => need.Learner).ToHashSet();
        foreach (var learner in index.Learners.Where(withNeeds.Contains))
        {
            var available = index.Blocks.Where(block => block.Kind != BlockKind.Break && index.IsThere(learner, block.Id)).Sum(block => (long)block.Minutes);
            if (available > 0)
            {
                yield return (double)index.Dates.Sum(date => (long)account.PursuedOn(learner, date)) / available;
            }
        }
    }
}
