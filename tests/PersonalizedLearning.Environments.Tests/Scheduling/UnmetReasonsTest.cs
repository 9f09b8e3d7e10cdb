using PersonalizedLearning.Journal;
using static PersonalizedLearning.Environments.Tests.Scheduling.SmallSchool;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

public sealed class UnmetReasonsTest
{
    [Fact]
    public void Solve_OfNeedWithoutPrerequisite_SaysNotReady() =>
        AssertOnly(UnmetReason.NotReady, Of(1, 1, Need("a", "x") with { Missing = [Competency("before")] }), "missing-prerequisite=before");

    [Fact]
    public void Solve_WhereModelForbids_NamesRule()
    {
        var problem = Of(1, 1, Need("a", "x"));
        var course = CourseId.From("math");
        var teacher = problem.Staff[0].Id;
        problem = problem with
        {
            Offerings = [problem.Offerings[0] with { Course = course }],
            Models = [new ForbiddingModel(course, teacher) { Learners = [Learner("a")], Control = [LearnerControl.Pace] }],
        };

        AssertOnly(UnmetReason.ModelForbids, problem, "rule=X1");
    }

    [Fact]
    public void Solve_WhereTimeIsPinned_SaysPinned()
    {
        var problem = Of(2, 2, Need("a", "x"), Need("a", "y", 9));

        AssertOnly(UnmetReason.Pinned, problem with { Pins = [new LearnerPin(Learner("a"), Block, Group) { Competency = Competency("x") }] }, "block=b0");
    }

    [Fact]
    public void Solve_WithoutStaff_SaysNoQualifiedStaff() => AssertOnly(UnmetReason.NoQualifiedStaff, Of(0, 1, Need("a", "x")), "block=b0");

    [Fact]
    public void Solve_WithOneTeacherForTwo_SaysStaffBooked() => AssertOnly(UnmetReason.StaffBooked, Of(1, 2, Need("a", "x", 9), Need("b", "y")), "session=b0-x-group-1");

    [Fact]
    public void Solve_WithoutLab_SaysNoSuitableSpace()
    {
        var problem = Of(1, 1, Need("a", "x"));

        AssertOnly(UnmetReason.NoSuitableSpace, problem with { Modalities = [problem.Modalities[0] with { Requires = ["lab"] }] }, "feature=lab");
    }

    [Fact]
    public void Solve_WithOneRoomForTwo_SaysSpaceFull() => AssertOnly(UnmetReason.SpaceFull, Of(2, 1, Need("a", "x", 9), Need("b", "y")), "block=b0");

    [Fact]
    public void Solve_WithFewerThanSmallestGroup_SaysTooFewLearners() =>
        AssertOnly(UnmetReason.TooFewLearners, Of(1, 1, Need("a", "x")) with { Modalities = [Way(3, 4)] }, "have=1", "need=3");

    [Fact]
    public void Solve_WithMoreThanLargestGroup_SaysSessionFull() =>
        AssertOnly(UnmetReason.SessionFull, Of(1, 1, Need("a", "x", 9), Need("b", "x")) with { Modalities = [Way(1, 1)] }, "session=b0-x-group-1", "rank=2");

    [Fact]
    public void Solve_WithTwoNeedsAtOnce_SaysOwnHigherPriority() => AssertOnly(UnmetReason.OwnHigherPriority, Of(2, 2, Need("a", "x", 9), Need("a", "y")), "chosen=x");

    [Fact]
    public void Solve_OfMoreMinutesThanThereAre_SaysNoTime() => AssertOnly(UnmetReason.NoTime, Of(1, 1, Need("a", "x", 1, 50)), "minutes=20");

    [Fact]
    public void Solve_OfTwoWhoMustNotBeTogether_SaysLinkConflict()
    {
        var problem = Of(1, 1, Need("a", "x", 9), Need("b", "x")) with
        {
            Relationships = [new Relationship(PersonId.From("a"), PersonId.From("b"), RelationKind.CannotLink)],
        };

        AssertOnly(UnmetReason.LinkConflict, problem, "learner=a");
    }

    [Fact]
    public void Solve_WhereCaseloadClosesSession_SaysNotPlaced()
    {
        var problem = Of(1, 1, Need("a", "x"), Need("b", "x")) with { Modalities = [Way(2, 4)] };
        var proposal = Solve(problem with { Staff = [problem.Staff[0] with { Caseload = 1 }] });

        Assert.All(proposal.Feasibility.Unmet, unmet => Assert.Equal(UnmetReason.NotPlaced, unmet.Reason));
        Assert.Equal(2, proposal.Feasibility.Unmet.Count);
    }

    private static void AssertOnly(UnmetReason reason, EnvironmentProblem problem, params string[] facts)
    {
        var unmet = Assert.Single(Solve(problem).Feasibility.Unmet);

        Assert.Equal(reason, unmet.Reason);
        Assert.All(facts, fact => Assert.Contains(fact, unmet.Facts.Select(one => $"{one.Name}={one.Value}")));
    }

    private sealed record ForbiddingModel(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
    {
        public override string Name => "forbidding";

        public override BlendedPlan Plan(EnvironmentProblem problem) => new([], []);

        public override string ForbiddenBy(EnvironmentProblem problem, LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block) => "X1";

        public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => [];
    }
}
