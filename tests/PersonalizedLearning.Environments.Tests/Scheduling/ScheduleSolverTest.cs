using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Environments;
using static PersonalizedLearning.Environments.Tests.Scheduling.SmallSchool;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

[Properties(MaxTest = 25, EndSize = 30)]
public sealed class ScheduleSolverTest
{
    private const double Rounding = 1e-6;

    private static readonly SolveOptions Options = new() { Seed = 5, WorkLimit = 4 };

    private static readonly ScheduleSolver Solver = new(new ScheduleSolverOptions { MaxRemedies = 0, MaxVerifiedPrices = 0 });

    /// <summary>M4: never above the best of all schedules, which is never above the bound; and the best where the gap is none.</summary>
    [Property(MaxTest = 10)]
    public Property Solve_OfTinyProblem_EnclosesBest() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems.Select(Tiny)), problem =>
    {
        var proposal = Solver.Solve(problem, Options);
        var best = ScheduleOracle.Best(problem);

        Assert.InRange(best, proposal.Value - Rounding, proposal.UpperBound + Rounding);
    });

    /// <summary>Whatever is decided, every rule that can be kept is kept, and what is said of it is true (S12, S13, S14).</summary>
    [Property]
    public Property Solve_WithPinsAndLinks_TellsTheTruth() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems.SelectMany(WithPins)), problem =>
    {
        var proposal = Solver.Solve(problem, Options);

        Assert.DoesNotContain(ScheduleChecker.Check(problem, proposal), violation => violation.Rule is "S12" or "S13" or "S14");
        Assert.All(proposal.Feasibility.Violations, violation => Assert.Contains(violation.Rule, (string[])["S8", "S9"]));
    });

    /// <summary>M7: without one need hardly anything changes.</summary>
    [Property]
    public Property Replan_WithoutOneNeed_ChangesLittle() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems.Where(problem => problem.Needs.Count > 1)), Arb.From(Gen.Choose(0, 2)), (problem, most) =>
    {
        var before = Solver.Solve(problem, Options);
        var gone = problem.Needs[0];
        var after = Solver.Replan(
            problem, before.Schedule, [new MasteryChanged(gone.Learner, gone.Competency)], Options with { Stability = new StabilityPolicy { MaxChangedPlacements = most } });

        Assert.Empty(ScheduleChecker.Check(problem with { Needs = [.. problem.Needs.Skip(1)] }, after, before.Schedule));
        Assert.Equal(after.Score.Changes, after.Changes.Count);
        Assert.InRange(after.Score.Changes, 0, most + Required(problem, before.Schedule, gone));
    });

    [Property]
    public Property Replan_WithFrozenBlock_KeepsIt() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems.Where(problem => problem.Staff.Count > 0)), problem =>
    {
        var before = Solver.Solve(problem, Options);
        var frozen = problem.Blocks[0].Id;
        ScheduleEvent[] events = [.. problem.Blocks.Count > 1 ? [new StaffAbsent(problem.Staff[0].Id) { Blocks = [.. problem.Blocks.Skip(1).Select(block => block.Id)] }] : Array.Empty<ScheduleEvent>()];
        var after = Solver.Replan(problem, before.Schedule, events, Options with { Stability = new StabilityPolicy { FrozenBlocks = [frozen] } });

        Assert.Equal(before.Schedule.Sessions.Where(session => session.Block == frozen), after.Schedule.Sessions.Where(session => session.Block == frozen));
        Assert.Empty(after.Feasibility.Violations);
    });

    [Fact]
    public void Replan_WhenTeacherIsAbsent_SaysWhy()
    {
        var problem = Of(1, 1, Need("a", "x"), Need("b", "x"));
        var before = Solve(problem);
        var absence = new StaffAbsent(problem.Staff[0].Id);
        var after = Solver.Replan(problem, before.Schedule, [absence], Options);

        Assert.Equal(["a", "b"], after.Changes.Select(change => change.Learner.Value));
        Assert.All(after.Changes, change => Assert.Equal((ScheduleChangeCause.Event, absence), (change.Cause, change.Event)));
        Assert.All(after.Changes, change => Assert.Null(change.After));
    }

    [Fact]
    public void Replan_WhenLearnerIsAbsent_GivesSeatToOther()
    {
        var problem = Of(1, 1, Need("a", "x", 9), Need("b", "x")) with { Modalities = [Way(1, 1)] };
        var before = Solve(problem);
        var after = Solver.Replan(problem, before.Schedule, [new LearnerAbsent(Learner("a"))], Options);

        Assert.Equal(["a", "b"], after.Changes.Select(change => change.Learner.Value));
        Assert.Equal(ScheduleChangeCause.Exchange, after.Changes[1].Cause);
        Assert.Equal(Learner("a"), after.Changes[1].InExchangeWith);
    }

    [Fact]
    public void Solve_WithStaffPin_OpensSession()
    {
        var problem = Of(2, 2, Need("a", "x", 9), Need("a", "y"));
        var pinned = problem with { Pins = [new StaffPin(StaffId.From("t1"), Block, Group) { Competency = Competency("y") }] };

        Assert.Contains(Solve(pinned).Schedule.Sessions, session => session.Competency == Competency("y") && session.Staff == StaffId.From("t1"));
    }

    [Fact]
    public void Solve_WithLimitsOfADay_KeepsThem()
    {
        var problem = Of(2, 2, [.. Enumerable.Range(0, 6).Select(learner => Need($"l{learner}", $"c{learner % 2}", 1, 180) with { MaxBlocksPerDay = 6 })]) with { Blocks = Blocks(6) };
        var limited = problem with { Staff = [problem.Staff[0] with { MaxConsecutive = 2, MinPlanningBlocks = 2 }, problem.Staff[1] with { MaxBlocksPerDay = 3 }] };
        var proposal = Solve(limited);

        Assert.Equal(7, proposal.Schedule.Sessions.Count);
    }

    [Fact]
    public void Solve_OfInvalidProblem_NamesFirstIssues()
    {
        var problem = Of(1, 1, Need("a", "x"));
        var refused = Assert.Throws<ArgumentException>(() => new ScheduleSolver().Solve(problem with { Blocks = [problem.Blocks[0] with { Minutes = 0 }] }, Options));

        Assert.Contains("b0", refused.Message, StringComparison.Ordinal);
    }

    // The learner's own placements for the need, and those of groups that are too small without them.
    private static int Required(EnvironmentProblem problem, Schedule schedule, ScheduleNeed gone)
    {
        var sizes = problem.Modalities.ToDictionary(modality => modality.Id, modality => modality.MinSize);
        return schedule.Sessions.Where(session => session.Learners.Contains(gone.Learner))
            .Sum(session => session.Learners.Count == sizes[session.Modality] ? session.Learners.Count : 1);
    }

    private static EnvironmentProblem Tiny(EnvironmentProblem problem)
    {
        var learners = problem.Needs.Select(need => need.Learner).Distinct().Order().Take(3).ToHashSet();
        return problem with
        {
            Needs = [.. problem.Needs.Where(need => learners.Contains(need.Learner)).GroupBy(need => need.Learner).SelectMany(group => group.Take(2))],
            Attendance = [],
            Staff = [.. problem.Staff.Take(2).Select(member => member with { UnavailableIn = [] })],
            Spaces = [.. problem.Spaces.Take(2).Select(space => space with { UnavailableIn = [] })],
            Blocks = [.. problem.Blocks.Where(block => block.Date == problem.Blocks[0].Date).Take(2)],
        };
    }

    private static Gen<EnvironmentProblem> WithPins(EnvironmentProblem problem)
    {
        var learners = problem.Needs.Select(need => need.Learner).Distinct().Order().ToArray();
        if (learners.Length < 2)
        {
            return Gen.Constant(problem);
        }

        return from first in Gen.Elements(learners)
               from second in Gen.Elements(learners)
               from kind in Gen.Elements(RelationKind.CannotLink, RelationKind.MustLink)
               from block in Gen.Elements(problem.Blocks.ToArray())
               from hasPin in Gen.Elements(true, false)
               let linked = first == second ? problem : problem with { Relationships = [new Relationship(PersonId.From(first.Value), PersonId.From(second.Value), kind)] }
               let pinned = linked with { Pins = hasPin ? [new LearnerPin(first, block.Id, ModalityId.From("online")) { Competency = problem.Offerings[0].Competency }] : [] }
               select new[] { pinned, linked, problem }.First(one => !one.Validate().Any(issue => issue.IsError));
    }
}
