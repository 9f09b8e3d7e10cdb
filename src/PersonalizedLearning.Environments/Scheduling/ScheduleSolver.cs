namespace PersonalizedLearning.Environments;

/// <summary>
/// Makes schedules: a Lagrangian bound, exact transportation and large-neighbourhood search place learners, matchings find staff and spaces; then every unmet need
/// is given its reason, and what would help is proved by solving again.
/// </summary>
/// <remarks>
/// What pins and blended models fix is kept. The bound is that of all schedules that keep it, in which learners are in sessions that serve their needs.
/// The search is careful where the rules are finer than its model: somebody who both teaches and watches watches one session at a time, spaces that hold several sessions
/// are divided before, of a whole and its parts the parts are used, a space off campus is used where there is time to come and go. Thread safe.
/// </remarks>
public sealed class ScheduleSolver : IScheduleSolver
{
    internal const string Name = "lagrangian-lns";

    private readonly ScheduleSolverOptions explaining;

    /// <summary>Makes a solver.</summary>
    /// <param name="explaining">How much it explains; null for <see cref="ScheduleSolverOptions.Default"/>.</param>
    public ScheduleSolver(ScheduleSolverOptions? explaining = null) => this.explaining = explaining ?? ScheduleSolverOptions.Default;

    /// <inheritdoc/>
    public ScheduleProposal Solve(EnvironmentProblem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        ProblemRefusal.Check(problem);
        var clock = new SearchClock(options.Deadline?.ToTimeSpan(), cancellationToken);
        var found = new ScheduleSearch(problem, options, clock, cancellationToken).Run(progress);
        var unmet = new RemedySearch(found, explaining, options.Seed, clock).Run(UnmetReasons.Of(found));
        return new ScheduleProposal
        {
            Schedule = found.Schedule,
            Score = found.Score,
            Value = found.Value,
            UpperBound = found.UpperBound,
            Feasibility = new FeasibilityReport([.. unmet], found.Violations),
            Prices = new PriceSearch(found, explaining, options.Seed, clock).Run(),
            Trace = found.Trace!,
        };
    }

    /// <summary>Changes a schedule after something happened, as little as the stability of the options asks for.</summary>
    /// <param name="problem">The problem as it was when the schedule was made.</param>
    /// <param name="previous">The schedule that people know.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="options">How long to look, and how much may change. Name the blocks that have begun as <see cref="StabilityPolicy.FrozenBlocks"/>. <see cref="SolveOptions.Previous"/> is not looked at.</param>
    /// <param name="progress">Is told of every better schedule and bound; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search early: the best schedule so far is returned.</param>
    /// <returns>The new schedule, with what changed and why in <see cref="ScheduleProposal.Changes"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument but <paramref name="progress"/> is null, or an event is.</exception>
    /// <exception cref="ArgumentException">An event names what the problem does not have, or the changed problem has an issue that is an error.</exception>
    public ScheduleProposal Replan(
        EnvironmentProblem problem,
        Schedule previous,
        IEnumerable<ScheduleEvent> events,
        SolveOptions options,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        ScheduleEvent[] happened = [.. events];
        var changed = happened.Aggregate(problem, (before, item) => item is null ? throw new ArgumentNullException(nameof(events), "An event is null.") : item.Apply(before));
        var proposal = Solve(changed, options with { Previous = previous }, progress, cancellationToken);
        return proposal with { Changes = ScheduleChanges.Of(changed, previous, proposal.Schedule, happened) };
    }
}
