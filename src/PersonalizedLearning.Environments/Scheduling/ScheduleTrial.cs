namespace PersonalizedLearning.Environments;

/// <summary>A short search with one thing changed, in one block: what it would bring. All other blocks stay as they are.</summary>
internal static class ScheduleTrial
{
    /// <summary>Solves one block again.</summary>
    /// <param name="problem">The changed problem.</param>
    /// <param name="schedule">The schedule without the change.</param>
    /// <param name="block">The block that may change.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="work">The rounds of improvement.</param>
    /// <param name="clock">Ends the search early.</param>
    public static FoundSchedule Run(EnvironmentProblem problem, Schedule schedule, BlockId block, ulong seed, int work, SearchClock clock)
    {
        var options = new SolveOptions
        {
            Seed = seed,
            WorkLimit = work,
            Previous = schedule,
            Stability = new StabilityPolicy { PenaltyPerChange = 0, FrozenBlocks = [.. problem.Blocks.Where(other => other.Id != block).Select(other => other.Id).Order()] },
        };
        return new ScheduleSearch(problem, options, clock, CancellationToken.None).RunBriefly();
    }
}
