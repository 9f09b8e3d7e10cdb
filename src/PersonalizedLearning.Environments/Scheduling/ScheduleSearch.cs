namespace PersonalizedLearning.Environments;

/// <summary>One search for a schedule: compile, place, repair links, find staff and spaces, assemble, score.</summary>
internal sealed class ScheduleSearch
{
    // The part of the time allowed that placing may take.
    private const double PlacingShare = 0.25;

    // Changes are made dearer by these factors until they are few enough.
    private static readonly double[] Dearer = [8, 64];

    private readonly EnvironmentProblem problem;
    private readonly SolveOptions options;
    private readonly SearchClock clock;
    private readonly CancellationToken cancellationToken;
    private readonly DenseProblem dense;
    private readonly DenseProblem rested;
    private readonly FixedPlacements decided;
    private readonly CompiledProblem compiled;
    private readonly LearnerLinks links;
    private readonly KnownPlacements? known;
    private readonly double fixedWorth;

    /// <summary>Prepares a search.</summary>
    public ScheduleSearch(EnvironmentProblem problem, SolveOptions options, SearchClock clock, CancellationToken cancellationToken)
    {
        (this.problem, this.options, this.clock, this.cancellationToken) = (problem, options, clock, cancellationToken);
        dense = new DenseProblem(problem);
        decided = FixedPlacements.Of(dense, options);
        var withRest = StaffRest.Apply(dense, decided);
        rested = ReferenceEquals(withRest, problem) ? dense : new DenseProblem(withRest);
        compiled = PlacementCompiler.Compile(rested, decided);
        links = new LearnerLinks(rested);
        known = options.Previous is { } previous ? new KnownPlacements(compiled, previous) : null;
        fixedWorth = FixedWorth.Of(dense, decided);
    }

    /// <summary>Finds a schedule and its bound.</summary>
    public FoundSchedule Run(IProgress<SolveProgress>? progress)
    {
        var solution = Solve(compiled.Model, options.Stability.PenaltyPerChange, progress);
        var found = Best(Found(solution), Kept());
        foreach (var factor in Dearer)
        {
            if (ExcessOf(found) <= 0 || clock.IsOver)
            {
                break;
            }

            found = Best(Found(Solve(compiled.Model, options.Stability.PenaltyPerChange * factor, null)), Kept());
        }

        if (ExcessOf(found) > 0)
        {
            found = Found(Solve(known!.Held(compiled.Model), options.Stability.PenaltyPerChange, null));
        }

        found = Calmer(found, Near());
        var (relaxed, bound) = Bound(found.Value);
        var upper = Math.Max(found.Value, bound.Value + fixedWorth);
        return found with
        {
            UpperBound = upper,
            Relaxed = (relaxed, bound),
            Trace = new SolveTrace(ScheduleSolver.Name, options.Seed, solution.Work, EndOf(solution, found.Value, upper), [.. solution.Steps.Select(WithFixed)]),
        };
    }

    /// <summary>Finds a schedule without a bound.</summary>
    public FoundSchedule RunBriefly() => Best(Found(Solve(compiled.Model, options.Stability.PenaltyPerChange, null)), Kept());

    private static SolveEnd EndOf(PlacementSolution solution, double value, double upper)
    {
        var isProved = upper - value <= 1e-9 * Math.Max(1, upper);
        return isProved ? SolveEnd.Proved : solution.End == SolveEnd.Proved ? SolveEnd.WorkLimit : solution.End;
    }

    // The later one wins where both are equally good: it is the one that people know.
    private static FoundSchedule Best(FoundSchedule found, FoundSchedule? kept) => kept is not null && kept.Score.CompareTo(found.Score) >= 0 ? kept : found;

    private SolveProgress WithFixed(SolveProgress step) => step with { Value = step.Value + fixedWorth, UpperBound = step.UpperBound + fixedWorth };

    private PlacementSolution Solve(PlacementModel model, double penalty, IProgress<SolveProgress>? progress)
    {
        var withBonus = known is null ? model : model with { Bonuses = known.Bonuses(penalty) };
        var placement = new PlacementOptions
        {
            Seed = options.Seed,
            WorkLimit = options.WorkLimit,
            Deadline = options.Deadline?.ToTimeSpan() * PlacingShare,
            Start = known?.Offerings,
            Progress = progress is null ? null : step => progress.Report(WithFixed(step)),
        };
        var solution = PlacementSolver.Solve(withBonus, placement, cancellationToken);
        if (known is null && !clock.IsOver)
        {
            var start = PricedStart.Of(withBonus, placement with { WorkLimit = Math.Min(placement.WorkLimit, 2L * model.Blocks), Progress = null }, cancellationToken);
            var other = PlacementSolver.Solve(withBonus, placement with { Start = start, Progress = null }, cancellationToken);
            solution = other.Value > solution.Value ? other : solution;
        }

        var missing = PinnedStaff.Missing(compiled, solution, links);
        return missing.Length == 0
            ? solution
            : PlacementSolver.Solve(withBonus with { Forced = [.. withBonus.Forced, .. missing] }, placement with { Start = solution.OfferingOf }, cancellationToken);
    }

    private FoundSchedule Found(PlacementSolution solution)
    {
        if (links.IsEmpty)
        {
            return Found(DraftSessions.Complete(new ScheduleDraft(compiled, solution), links, options.Previous));
        }

        var (one, other) = (Found(Repaired(solution, opens: false)), Found(Repaired(solution, opens: true)));
        return other.Score.CompareTo(one.Score) > 0 ? other : one;
    }

    private List<Session> Repaired(PlacementSolution solution, bool opens)
    {
        var draft = new ScheduleDraft(compiled, solution);
        LinkRepair.Run(draft, links);
        FreeSeats.Fill(draft, links);
        if (opens)
        {
            NewSessions.Open(draft, links);
        }

        return DraftSessions.Complete(draft, links, options.Previous);
    }

    private FoundSchedule Found(IEnumerable<Session> sessions)
    {
        var schedule = ScheduleAssembly.Assemble(dense, decided, sessions);
        var index = new ScheduleIndex(problem, schedule);
        var account = ScheduleAccount.Of(index);
        var violations = ScheduleChecker.Check(index);
        return new FoundSchedule
        {
            Dense = dense,
            Fixed = decided,
            Rested = rested,
            Schedule = schedule,
            Score = ScheduleScore.Of(index, account, violations.Count(violation => !violation.IsWarning), options.Previous),
            Value = account.Value,
            Violations = violations,
        };
    }

    // What people know already, as far as it still is possible: a result is never worse than that.
    private FoundSchedule? Kept()
    {
        if (options.Previous is not { } previous)
        {
            return null;
        }

        var names = decided.Sessions.Select(session => session.Id).ToHashSet();
        var sessions = previous.Sessions.Where(session => !names.Contains(session.Id) && dense.Index.PositionOf(session.Block) >= 0)
            .Select(session => session with { Learners = [.. session.Learners.Where(learner => CanStay(learner, session))] })
            .Where(session => session.Learners.Count > 0);
        return Found([.. decided.Sessions, .. sessions]);
    }

    // Changes only blocks in which something is not possible any more.
    private FoundSchedule? Near()
    {
        if (options.Previous is not { } previous || clock.IsOver)
        {
            return null;
        }

        var hit = ScheduleChecker.Check(problem, previous).Where(violation => !violation.IsWarning).Select(violation => violation.Block).OfType<BlockId>().ToHashSet();
        var others = dense.Slots.Select(slot => slot.Id).Where(block => !hit.Contains(block)).Union(options.Stability.FrozenBlocks).ToValueList();
        if (hit.Count == 0 || others.Count == options.Stability.FrozenBlocks.Count)
        {
            return null;
        }

        var near = new ScheduleSearch(problem, options with { Stability = options.Stability with { FrozenBlocks = others } }, clock, cancellationToken);
        return Found(near.RunBriefly().Schedule.Sessions);
    }

    private FoundSchedule Calmer(FoundSchedule found, FoundSchedule? near) =>
        near is not null && near.Score.HardViolations <= found.Score.HardViolations && ExcessOf(near) <= Math.Max(0, ExcessOf(found)) && NetOf(near) >= NetOf(found) ? near : found;

    // The worth of a schedule without what its changes cost.
    private double NetOf(FoundSchedule found) =>
        found.Value - (found.Score.Changes * options.Stability.PenaltyPerChange * dense.Slots.Select(slot => slot.Minutes).DefaultIfEmpty(0).Average());

    private bool CanStay(Journal.LearnerId learner, Session session) =>
        dense.LearnerOf(learner) >= 0 && dense.Index.IsThere(learner, session.Block) && !decided.IsTaken(learner, session.Block);

    private int ExcessOf(FoundSchedule found)
    {
        if (options.Stability.MaxChangedPlacements is not { } most || known is null)
        {
            return 0;
        }

        var required = Enumerable.Range(0, known.Offerings.Length).Count(cell => known.WasPlaced[cell] && known.Offerings[cell] < 0);
        return found.Score.Changes - required - most;
    }

    private (CompiledProblem Relaxed, PlacementBound Bound) Bound(double value)
    {
        var relaxed = PlacementCompiler.Compile(dense, decided, isRelaxed: true);
        return (relaxed, RelaxedBound.Of(relaxed.Model, Math.Max(0, value - fixedWorth), clock));
    }
}
