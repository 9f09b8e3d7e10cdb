using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>What a model forbids to place and what it finds broken agree.</summary>
[Properties(MaxTest = 100)]
public sealed class BlendedPlacementTest
{
    // Rules that are broken by every placement that they forbid; the others forbid what could break them.
    private static readonly string[] Exact = ["SR3", "LR3", "FC2", "IR1", "AC1", "EV4"];

    // Staff and space are chosen after a placement, and a day's minutes are a sum.
    private static readonly string[] NotToldBefore = ["LR1", "LR2", "LR4", "AC2", "AC4", "EV5", "FC4"];

    [Property(MaxTest = 300)]
    public Property ForbiddenBy_AgreesWithCheck() => Prop.ForAll(Arb.From(BlendedGenerators.Any), Arb.From(Gen.Choose(0, 10_000).ArrayOf(4)), (item, drawn) =>
    {
        var plan = item.Model.Plan(item.Problem);
        if (plan.Sessions.Count == 0 || Free(item.Problem, item.Model, plan, drawn[0]) is not var (learner, block))
        {
            return;
        }

        var schedule = ScheduleOf(item.Problem, plan.Sessions);
        var competency = item.Problem.Offerings[drawn[1] % 3];
        var modality = item.Problem.Modalities[drawn[2] % item.Problem.Modalities.Count];
        var before = item.Model.Check(item.Problem, schedule).Select(violation => violation.Rule).Distinct().ToList();
        var after = item.Model.Check(item.Problem, ScheduleOf(item.Problem, [.. schedule.Sessions, Placed(item.Problem, item.Model, learner, competency, modality, block)]))
            .Select(violation => violation.Rule).Distinct().Except(before).ToList();

        var rule = item.Model.ForbiddenBy(item.Problem, learner, competency, modality, block);

        if (rule is null)
        {
            Assert.Equal([], after.Except(NotToldBefore));
        }
        else if (Exact.Contains(rule))
        {
            Assert.Contains(rule, after.Concat(before));
        }
    });

    [Fact]
    public void ForbiddenBy_ForSomebodyElse_ForbidsNothing() => Assert.All(BlendedCase.Models, model =>
    {
        var problem = BlendedSchool.Of(12);
        Assert.All(problem.Modalities, modality => Assert.Null(model.ForbiddenBy(problem, LearnerId.From("guest"), problem.Offerings[0], modality, problem.Blocks[0])));
    });

    [Theory]
    [InlineData("station-rotation", 0, "group", "d0m0", "SR3")]
    [InlineData("station-rotation", 0, "group", "d4m0", null)]
    [InlineData("lab-rotation", 0, "online", "d0m0", "LR3")]
    [InlineData("lab-rotation", 0, "online", "d4m0", "LR1")]
    [InlineData("lab-rotation", 0, "group", "d0m0", null)]
    [InlineData("flipped-classroom", 0, "online", "d0m0", "FC2")]
    [InlineData("flipped-classroom", 0, "project", "d1m0", "FC2")]
    [InlineData("flipped-classroom", 0, "group", "d0m0", "FC1")]
    [InlineData("flipped-classroom", 0, "group", "d1m0", null)]
    [InlineData("flipped-classroom", 1, "group", "d1m0", "FC1")]
    [InlineData("flipped-classroom", 2, "group", "d4m2", "FC1")]
    [InlineData("flipped-classroom", 0, "online", "d1e", null)]
    [InlineData("individual-rotation", 0, "online", "d0m0", "IR1")]
    [InlineData("individual-rotation", 0, "online", "d1m0", null)]
    [InlineData("flex", 0, "group", "d0m0", "FX1")]
    [InlineData("flex", 0, "group", "d0m2", null)]
    [InlineData("flex", 0, "online", "d4m0", null)]
    [InlineData("flex", 0, "online", "d0e", "FX5")]
    [InlineData("a-la-carte", 0, "group", "d0m0", "AC1")]
    [InlineData("a-la-carte", 0, "online", "d0m1", "AC4")]
    [InlineData("a-la-carte", 0, "lab-work", "d0m1", null)]
    [InlineData("a-la-carte", 0, "online", "d0e", null)]
    [InlineData("enriched-virtual", 0, "group", "d0m0", "EV4")]
    [InlineData("enriched-virtual", 0, "online", "d0m0", "EV4")]
    [InlineData("enriched-virtual", 0, "online", "d0e", null)]
    public void ForbiddenBy_OfAPlacement_IsTheRule(string name, int competency, string modality, string block, string? rule)
    {
        var problem = BlendedSchool.Of(12);
        var model = BlendedCase.Models.Single(item => item.Name == name);

        Assert.Equal(rule, model.ForbiddenBy(problem, Learner(3), problem.Offerings[competency], problem.Modalities.Single(item => item.Id.Value == modality), problem.Blocks.Single(item => item.Id.Value == block)));
    }

    private static (LearnerId Learner, TimeBlock Block)? Free(EnvironmentProblem problem, BlendedModel model, BlendedPlan plan, int drawn)
    {
        var taken = plan.Sessions.SelectMany(pin => pin.Learners.Select(learner => (learner, pin.Block))).ToHashSet();
        var absent = problem.Attendance.SelectMany(item => item.AbsentIn.Select(block => (item.Learner, block))).ToHashSet();
        var free = model.Learners.SelectMany(learner => problem.Blocks.Where(block => !taken.Contains((learner, block.Id)) && !absent.Contains((learner, block.Id))).Select(block => (learner, block))).ToList();
        return free.Count == 0 ? null : free[drawn % free.Count];
    }

    private static Session Placed(EnvironmentProblem problem, BlendedModel model, LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        var isElsewhere = problem.Attendance.Single(item => item.Learner == learner).RemoteIn.Contains(block.Id);
        var isRemote = modality.Presence == Presence.Remote || (modality.Presence == Presence.Either && isElsewhere);
        return BlendedCase.New("placed", block.Id, modality.Id, learner) with
        {
            Competency = competency.Competency,
            Space = isRemote ? null : modality.Requires.Contains(LabRotation.ComputerLab) ? Lab : Room,
            Staff = modality.Supervision == Supervision.None ? null : modality.Online ? Aide : model is EnrichedVirtual ? OtherTeacher : model.TeacherOfRecord,
            IsRequired = false,
        };
    }
}
