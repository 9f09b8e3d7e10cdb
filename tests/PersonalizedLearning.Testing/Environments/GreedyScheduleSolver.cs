using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>The simplest solver: block by block, the largest groups that there are staff and space for. It knows no pins, links, advisors and limits of staff.</summary>
public sealed class GreedyScheduleSolver : IScheduleSolver
{
    /// <inheritdoc/>
    public ScheduleProposal Solve(EnvironmentProblem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var schedule = new GreedySchedule(problem, options.Previous).Make(cancellationToken);
        var measures = ScheduleMeasures.Of(problem, schedule);
        var violations = ScheduleChecker.Check(problem, schedule);
        var bound = problem.Needs.Where(need => need.IsReady).OrderBy(need => need.Learner).ThenBy(need => need.Competency).Sum(need => need.RemainingMinutes * need.Priority) * (1 + problem.Values.BonusShare);
        progress?.Report(new SolveProgress(1, measures.Value, bound));
        return new ScheduleProposal
        {
            Schedule = schedule,
            Score = ScheduleScore.Of(problem, schedule, options.Previous),
            Value = measures.Value,
            UpperBound = bound,
            Feasibility = new FeasibilityReport(UnmetOf(problem, schedule), violations),
            Trace = new SolveTrace("greedy", options.Seed, 1, cancellationToken.IsCancellationRequested ? SolveEnd.Cancelled : SolveEnd.WorkLimit, []),
        };
    }

    private static ValueList<UnmetNeed> UnmetOf(EnvironmentProblem problem, Schedule schedule)
    {
        var served = schedule.Days.SelectMany(day => day.Items.Select(item => (day.Learner, item.Competency, item.Minutes)))
            .Where(item => item.Competency is not null)
            .GroupBy(item => (item.Learner, Competency: item.Competency!.Value))
            .ToDictionary(group => group.Key, group => group.Sum(item => item.Minutes));
        return problem.Needs
            .Select(need => new UnmetNeed(
                need.Learner, need.Competency, need.RemainingMinutes - Math.Min(need.RemainingMinutes, served.GetValueOrDefault((need.Learner, need.Competency))),
                need.IsReady ? UnmetReason.NotPlaced : UnmetReason.NotReady, []))
            .Where(unmet => unmet.MissingMinutes > 0)
            .OrderBy(unmet => unmet.Learner).ThenBy(unmet => unmet.Competency).ToValueList();
    }
}
