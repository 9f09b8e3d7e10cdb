namespace PersonalizedLearning.Environments;

/// <summary>Shares a learner's minutes among goals: by how much they matter and how much each needs a day to be reached in time.</summary>
/// <remarks>
/// Water-filling: a goal gets clamp(λ × priority × minutes a day that it requires, fewest, most), with the one λ at which all minutes are given. λ is found
/// exactly, at the breakpoints. Minutes are then rounded to whole blocks by largest remainder, the sum kept, within the bounds of each goal.
/// </remarks>
public static class TimeAllocation
{
    /// <summary>Shares the minutes.</summary>
    /// <param name="budget">The minutes and the goals.</param>
    /// <returns>
    /// The time of each goal: all minutes, unless the goals together can't take as many; never more than remains of a goal; never less for a goal that matters more
    /// than one that is like it. Where the fewest minutes of all are more than there are, each gets a part of them that follows its priority, and what is missing is told.
    /// </returns>
    /// <remarks>O(n²) in the number of goals.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="budget"/> is null.</exception>
    /// <exception cref="ArgumentException">A goal is there twice.</exception>
    public static TimeAllocationResult Allocate(TimeBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        TimeDemand[] demands = [.. budget.Demands.OrderBy(demand => demand.Goal)];
        for (var next = 1; next < demands.Length; next++)
        {
            if (demands[next].Goal == demands[next - 1].Goal)
            {
                throw new ArgumentException($"Goal '{demands[next].Goal}' is there twice; expected each goal once.", nameof(budget));
            }
        }

        var isShort = demands.Sum(demand => (long)demand.Lower) > budget.Minutes;
        TimeBasin[] basins = [.. demands.Select(demand => isShort
            ? new TimeBasin(demand.Priority, 0, demand.Lower)
            : new TimeBasin(demand.Priority * demand.RequiredMinutesPerDay, demand.Lower, demand.Upper))];
        var minutes = (int)Math.Min(budget.Minutes, basins.Sum(basin => (long)basin.Upper));
        double[] shares = Fill(basins, minutes);
        var rounded = Round(demands, basins, shares, minutes, budget.BlockMinutes);
        return new TimeAllocationResult(
            demands.Select((demand, number) => new TimeOnGoal(demand.Goal, rounded[number], shares[number])).ToValueList(),
            demands.Select((demand, number) => new NotEnoughTime(demand.Goal, demand.Lower - rounded[number])).Where(item => item.MissingMinutes > 0).ToValueList());
    }

    private static double[] Fill(TimeBasin[] basins, int minutes)
    {
        var level = LevelOf(basins, minutes);
        return [.. basins.Select(basin => basin.At(level))];
    }

    // The sum rises with the level and is linear between breakpoints: the first at which it is enough ends the piece in which the level lies.
    private static double LevelOf(TimeBasin[] basins, int minutes)
    {
        var below = 0.0;
        foreach (var breakpoint in basins.Where(basin => basin.Upper > 0).SelectMany(basin => new[] { basin.Lower / basin.Weight, basin.Upper / basin.Weight }).Order())
        {
            var (sumBelow, sum) = (basins.Sum(basin => basin.At(below)), basins.Sum(basin => basin.At(breakpoint)));
            if (sum >= minutes)
            {
                return sum > sumBelow ? below + ((breakpoint - below) * Math.Clamp((minutes - sumBelow) / (sum - sumBelow), 0, 1)) : breakpoint;
            }

            below = breakpoint;
        }

        return below;
    }

    private static int[] Round(TimeDemand[] demands, TimeBasin[] basins, double[] shares, int minutes, int block)
    {
        int[] given = [.. shares.Select((share, number) => Math.Clamp((int)(share / block) * block, basins[number].Lower, basins[number].Upper))];
        var left = minutes - given.Sum();
        while (left > 0)
        {
            var next = Enumerable.Range(0, demands.Length).Where(number => StepOf(number) > 0)
                .OrderByDescending(number => shares[number] - given[number]).ThenByDescending(number => demands[number].Priority).First();
            var step = Math.Min(left, StepOf(next));
            given[next] += step;
            left -= step;
        }

        return given;

        int StepOf(int number) => (int)Math.Min(((given[number] / block) + 1L) * block, basins[number].Upper) - given[number];
    }
}
