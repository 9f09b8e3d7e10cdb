using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner is absent.</summary>
/// <param name="Learner">The learner.</param>
public sealed record LearnerAbsent(LearnerId Learner) : ScheduleEvent
{
    /// <summary>Gets the blocks; empty for all.</summary>
    public ValueList<BlockId> Blocks { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"learner absent: {Learner} in {Listed(Blocks)}";

    private protected override EnvironmentProblem Change(EnvironmentProblem problem)
    {
        if (!problem.Attendance.Any(attendance => attendance.Learner == Learner) && !problem.Needs.Any(need => need.Learner == Learner)
            && !problem.Models.Any(model => model.Learners.Contains(Learner)))
        {
            throw new ArgumentException($"The event is about learner '{Learner}'; expected a learner of the problem.", nameof(problem));
        }

        var blocks = BlocksOf(problem, Blocks);
        var known = problem.Attendance.FirstOrDefault(attendance => attendance.Learner == Learner) ?? new LearnerAttendance(Learner);
        var changed = known with { AbsentIn = Joined(known.AbsentIn, blocks) };
        return problem with { Attendance = [.. problem.Attendance.Where(attendance => attendance.Learner != Learner), changed] };
    }
}
