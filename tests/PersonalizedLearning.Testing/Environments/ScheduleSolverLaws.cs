using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Testing.Generators;
using Xunit;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>
/// The laws that every solver keeps. A solver joins by one line: <c>public sealed class MySolverLawsTest() : ScheduleSolverLaws&lt;MySolver&gt;(new MySolver());</c>.
/// </summary>
/// <typeparam name="TSolver">The solver.</typeparam>
/// <param name="solver">The solver.</param>
/// <param name="problems">Generates problems; small schools where it is left out.</param>
[Properties(MaxTest = 30, EndSize = 30)]
public abstract class ScheduleSolverLaws<TSolver>(TSolver solver, Gen<EnvironmentProblem>? problems = null)
    where TSolver : IScheduleSolver
{
    private const double Rounding = 1e-6;

    /// <summary>How long to look.</summary>
    protected virtual SolveOptions Options { get; } = new() { Seed = 7, WorkLimit = 4 };

    /// <summary>By what share the bound may miss the least that the solver's method can prove: for methods that approach it step by step.</summary>
    protected virtual double BoundSlack => Rounding;

    /// <summary>S1 to S14 and S16: the checker finds nothing.</summary>
    [Property]
    public Property Solve_KeepsAllRules() => ForAll(problem =>
    {
        var proposal = Solve(problem);

        Assert.Empty(ScheduleChecker.Check(problem, proposal));
        Assert.InRange(proposal.Gap, 0, 1);
    });

    /// <summary>S15: the same problem, seed and work limit give the same bytes.</summary>
    [Property]
    public Property Solve_OfTheSame_GivesTheSameBytes() => ForAll(problem => Assert.Equal(BytesOf(Solve(problem)), BytesOf(Solve(problem))));

    /// <summary>M1: more staff, more space or more time never lowers the bound, nor, from the schedule known before, what is served.</summary>
    [Property]
    public Property Solve_OfMore_IsNotWorse() => ForAll(problem =>
    {
        var before = Solve(problem);
        Assert.All(WithMore(problem), more =>
        {
            var after = Solve(more, before.Schedule);

            Assert.True(after.UpperBound >= before.UpperBound - (BoundSlack * Math.Max(1, before.UpperBound)), $"bound {after.UpperBound} of more is below {before.UpperBound}");
            AssertNotWorse(before, after);
        });
    });

    /// <summary>M2: the order of the lists of a problem does not matter.</summary>
    [Property]
    public Property Solve_OfOtherOrder_GivesTheSame() => Prop.ForAll(Arb.From(Problems.SelectMany(problem => Shuffled(problem).Select(other => (problem, other)))), pair =>
        Assert.Equal(BytesOf(Solve(pair.problem)), BytesOf(Solve(pair.other))));

    /// <summary>M3: what all priorities are multiplied by does not matter.</summary>
    [Property]
    public Property Solve_OfScaledPriorities_GivesTheSameSchedule() => Prop.ForAll(Arb.From(Problems), Arb.From(Gen.Elements(0.25, 2.0, 1024.0)), (problem, factor) =>
    {
        var scaled = problem with { Needs = [.. problem.Needs.Select(need => need with { Priority = need.Priority * factor })] };

        Assert.Equal(Solve(problem).Schedule, Solve(scaled).Schedule);
    });

    /// <summary>M6: solving again from the result is not worse.</summary>
    [Property]
    public Property Solve_FromItsResult_IsNotWorse() => ForAll(problem =>
    {
        var before = Solve(problem);

        AssertNotWorse(before, Solve(problem, before.Schedule));
    });

    /// <summary>A search that is cancelled before it begins gives a schedule that keeps all rules, too.</summary>
    [Property]
    public Property Solve_Cancelled_KeepsAllRules() => ForAll(problem =>
        Assert.Empty(ScheduleChecker.Check(problem, solver.Solve(problem, Options, cancellationToken: new CancellationToken(canceled: true)))));

    /// <summary>What was known before is kept apart from what is found: null arguments are refused.</summary>
    [Fact]
    public void Solve_OfNull_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => solver.Solve(null!, Options));
        Assert.Throws<ArgumentNullException>(() => solver.Solve(new EnvironmentProblem(), null!));
    }

    private Gen<EnvironmentProblem> Problems => problems ?? EnvironmentGenerators.Problems;

    private static void AssertNotWorse(ScheduleProposal before, ScheduleProposal after) => Assert.True(
        Served(after).CompareTo(Served(before)) >= 0, $"{Served(after)} is worse than {Served(before)}");

    private static (int, long, long) Served(ScheduleProposal proposal) => (-proposal.Score.HardViolations, proposal.Score.PursuedMinutes, proposal.Score.Value);

    private static IEnumerable<EnvironmentProblem> WithMore(EnvironmentProblem problem)
    {
        var first = problem.Blocks[0];
        yield return problem with
        {
            Staff = [.. problem.Staff, new StaffMember { Id = StaffId.From("t-more"), Roles = [EducatorRole.LeadTeacher], Skills = [new Skill(SubjectId.From("s0"), 0, 3)] }],
        };
        yield return problem with { Spaces = [.. problem.Spaces, new LearningSpace { Id = SpaceId.From("r-more"), Capacity = 4, Features = ["devices", "lab"] }] };
        yield return problem with
        {
            Blocks = [.. problem.Blocks, first with { Id = BlockId.From("b-more"), Date = problem.Blocks.Max(block => block.Date), Start = new NodaTime.LocalTime(15, 0) }],
        };
    }

    private static Gen<EnvironmentProblem> Shuffled(EnvironmentProblem problem) =>
        from needs in Generating.Shuffled(problem.Needs)
        from offerings in Generating.Shuffled(problem.Offerings)
        from modalities in Generating.Shuffled(problem.Modalities)
        from staff in Generating.Shuffled(problem.Staff)
        from spaces in Generating.Shuffled(problem.Spaces)
        from blocks in Generating.Shuffled(problem.Blocks)
        from relationships in Generating.Shuffled(problem.Relationships)
        from pins in Generating.Shuffled(problem.Pins)
        select problem with
        {
            Needs = needs, Offerings = offerings, Modalities = modalities, Staff = staff, Spaces = spaces, Blocks = blocks, Relationships = relationships, Pins = pins,
        };

    private static string BytesOf(ScheduleProposal proposal)
    {
        using var stream = new MemoryStream();
        EnvironmentJson.WriteProposal(stream, proposal);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private ScheduleProposal Solve(EnvironmentProblem problem, Schedule? previous = null) => solver.Solve(problem, Options with { Previous = previous });

    private Property ForAll(Action<EnvironmentProblem> check) => Prop.ForAll(Arb.From(Problems), check);
}
