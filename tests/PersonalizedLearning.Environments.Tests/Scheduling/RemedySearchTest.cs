using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Environments;
using static PersonalizedLearning.Environments.Tests.Scheduling.SmallSchool;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

[Properties(MaxTest = 20, EndSize = 30)]
public sealed class RemedySearchTest
{
    private static readonly SolveOptions Options = new() { Seed = 3, WorkLimit = 3 };

    private static readonly ScheduleSolver Solver = new(new ScheduleSolverOptions { MaxRemedies = 3, MaxVerifiedPrices = 1, TrialWork = 3 });

    [Fact]
    public void Solve_WithoutStaff_OffersOneMore()
    {
        var unmet = Assert.Single(Solve(Of(0, 1, Need("a", "x"))).Feasibility.Unmet);

        Assert.Equal(new Remedy(RemedyKind.Staff, 1) { Block = Block, Modality = Group, Subject = SubjectId.From("s") }, unmet.Remedy);
    }

    [Fact]
    public void Solve_WithOneRoomForTwo_OffersOneMore()
    {
        var unmet = Assert.Single(Solve(Of(2, 1, Need("a", "x", 9), Need("b", "y"))).Feasibility.Unmet);

        Assert.Equal(RemedyKind.Space, unmet.Remedy?.Kind);
        Assert.Equal("r0", unmet.Remedy?.SpaceLike?.Value);
    }

    [Fact]
    public void Solve_WithFewerThanSmallestGroup_OffersSmallerGroups()
    {
        var unmet = Assert.Single(Solve(Of(1, 1, Need("a", "x")) with { Modalities = [Way(3, 4)] }).Feasibility.Unmet);

        Assert.Equal((RemedyKind.MinSize, 2), (unmet.Remedy?.Kind, unmet.Remedy?.Amount));
    }

    [Fact]
    public void Solve_WithTwoNeedsAtOnce_OffersOneMoreBlock()
    {
        var unmet = Assert.Single(Solve(Of(2, 2, Need("a", "x", 9), Need("a", "y"))).Feasibility.Unmet);

        Assert.Equal((RemedyKind.Block, Block), (unmet.Remedy?.Kind, unmet.Remedy?.Block));
    }

    [Fact]
    public void Solve_WithOneTeacherForTwo_PricesOneMore()
    {
        var price = Solve(Of(1, 2, Need("a", "x", 9), Need("b", "y"))).Prices[0];

        Assert.Equal((PricedResource.Staff, true, Minutes), (price.Resource, price.IsVerified, price.PursuedMinutes));
        Assert.Equal(Minutes * 0.875, price.Value, 6);
        Assert.Equal("s", Assert.Single(price.Subjects).Value);
    }

    /// <summary>What is offered is true: with it, and from the schedule known, the need is served.</summary>
    [Property]
    public Property Solve_WithRemedyApplied_ServesNeed() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems), problem =>
    {
        var before = Solver.Solve(problem, Options);
        foreach (var unmet in before.Feasibility.Unmet.Where(unmet => unmet.Remedy is not null))
        {
            var changed = RemedyProblem.Of(problem, unmet.Remedy!);
            var trial = ScheduleTrial.Run(
                changed, before.Schedule, unmet.Remedy!.Kind == RemedyKind.Block ? RemedyProblem.AddedBlock(problem, changed) : unmet.Remedy.Block!.Value, Options.Seed, 3,
                new SearchClock(null, CancellationToken.None));

            Assert.True(RemedySearch.MissingOf(problem.Needs.First(need => (need.Learner, need.Competency) == (unmet.Learner, unmet.Competency)), changed, trial.Schedule) < unmet.MissingMinutes);
            Assert.Empty(ScheduleChecker.Check(changed, trial.Schedule));
        }
    });

    /// <summary>M8: nobody says any more that nobody is qualified once somebody is.</summary>
    [Property]
    public Property Solve_WithSomebodyForEverything_NeverSaysNobodyIsQualified() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems), problem =>
    {
        var all = new StaffMember
        {
            Id = StaffId.From("everything"),
            Roles = [.. Enum.GetValues<EducatorRole>()],
            Skills = [.. problem.Offerings.Select(offering => offering.Subject).Distinct().Select(subject => new Skill(subject, 0, 9))],
        };

        var unmet = Solver.Solve(problem with { Staff = [.. problem.Staff, all] }, Options).Feasibility.Unmet;

        Assert.DoesNotContain(unmet, item => item.Reason == UnmetReason.NoQualifiedStaff);
    });
}
