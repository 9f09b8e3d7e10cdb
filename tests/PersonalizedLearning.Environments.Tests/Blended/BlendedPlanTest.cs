using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>What a blended model plans keeps its rules and those of every schedule, whatever the class and the school; what can't be planned is told.</summary>
[Properties(MaxTest = 60)]
public sealed class BlendedPlanTest
{
    // What the scheduler adds to a plan: who leads what the model leaves open, all other blocks of a day, and minutes that do not exceed needs.
    private static readonly string[] LeftOpen = ["S1", "S4", "S6", "S7", "S8", "S9"];

    [Property]
    public Property StationRotation_PlansByItsRules() => Keeps(BlendedGenerators.StationRotations);

    [Property]
    public Property LabRotation_PlansByItsRules() => Keeps(BlendedGenerators.LabRotations);

    [Property]
    public Property FlippedClassroom_PlansByItsRules() => Keeps(BlendedGenerators.FlippedClassrooms);

    [Property]
    public Property IndividualRotation_PlansByItsRules() => Keeps(BlendedGenerators.IndividualRotations);

    [Property]
    public Property Flex_PlansByItsRules() => Keeps(BlendedGenerators.Flexes);

    [Property]
    public Property ALaCarte_PlansByItsRules() => Keeps(BlendedGenerators.ALaCartes);

    [Property]
    public Property EnrichedVirtual_PlansByItsRules() => Keeps(BlendedGenerators.EnrichedVirtuals);

    /// <summary>Whatever a model names, and whatever the schedule holds: issues and violations, no exceptions; and with an error, no sessions.</summary>
    [Property(MaxTest = 150)]
    public Property AnyModel_OnAnySchedule_DoesNotThrow() => Prop.ForAll(Arb.From(BlendedGenerators.Wild), wild =>
    {
        var plan = wild.Model.Plan(wild.Problem);
        Assert.True(!plan.Issues.Any(issue => issue.IsError) || plan.Sessions.Count == 0);
        Assert.All(plan.Issues, issue => Assert.NotEmpty(issue.Diagnostic.Message));
        Assert.All(wild.Model.Check(wild.Problem, wild.Schedule), violation => Assert.Equal(wild.Model.Name, violation.Model));
        foreach (var learner in wild.Model.Learners.Take(2))
        {
            foreach (var modality in wild.Problem.Modalities)
            {
                wild.Model.ForbiddenBy(wild.Problem, learner, wild.Problem.Offerings[0], modality, wild.Problem.Blocks[0]);
            }
        }
    });

    /// <summary>A plan keeps clear of what is pinned: two courses planned one after the other share learners, staff and spaces.</summary>
    [Property(MaxTest = 150)]
    public Property Plan_KeepsClearOfPins() => Prop.ForAll(Arb.From(BlendedGenerators.Any), Arb.From(BlendedGenerators.Any), (first, second) =>
    {
        var problem = first.Problem;
        var pins = first.Model.Plan(problem).Sessions;
        var other = second.Model with { Course = CourseId.From("maths-2"), Learners = [.. second.Model.Learners.Take(first.Model.Learners.Count)] };

        var offered = problem.Offerings.Select(item => item.Course == Course ? item with { Course = other.Course } : item).ToValueList();
        ValueList<SessionPin> both = [.. pins, .. other.Plan(problem with { Pins = [.. pins], Offerings = offered }).Sessions];

        Assert.Equal([], ScheduleChecker.Check(problem, ScheduleOf(problem, both)).Where(violation => violation.Model is null && !LeftOpen.Contains(violation.Rule)).Select(violation => violation.Message));
        Assert.Equal(both.Sum(pin => pin.Learners.Count), both.SelectMany(pin => pin.Learners.Select(learner => (learner, pin.Block))).Distinct().Count());
    });

    /// <summary>The order of lists in a problem does not change a plan.</summary>
    [Property]
    public Property Plan_DoesNotDependOnTheOrderOfLists() => Prop.ForAll(Arb.From(BlendedGenerators.Any), Arb.From(Generating.Shuffled([.. Enumerable.Range(0, 64)])), (item, keys) =>
    {
        var other = item.Problem with
        {
            Attendance = Mixed(item.Problem.Attendance, keys),
            Needs = Mixed(item.Problem.Needs, keys),
            Staff = Mixed(item.Problem.Staff, keys),
            Spaces = Mixed(item.Problem.Spaces, keys),
            Blocks = Mixed(item.Problem.Blocks, keys),
            Relationships = Mixed(item.Problem.Relationships, keys),
        };
        var model = item.Model with { Learners = Mixed(item.Model.Learners, keys) };

        Assert.Equal(item.Model.Plan(item.Problem).Sessions, model.Plan(other).Sessions);
    });

    private static ValueList<T> Mixed<T>(ValueList<T> items, ValueList<int> keys) => [.. items.Select((item, place) => (item, place)).OrderBy(pair => keys[pair.place % keys.Count]).Select(pair => pair.item)];

    private static Property Keeps(Gen<(BlendedModel Model, EnvironmentProblem Problem)> cases) => Prop.ForAll(Arb.From(cases), item =>
    {
        var plan = item.Model.Plan(item.Problem);
        var schedule = ScheduleOf(item.Problem, plan.Sessions);
        if (plan.Issues.Any(issue => issue.IsError))
        {
            Assert.Empty(plan.Sessions);
            return;
        }

        // Other courses are for the scheduler to place; whether a plan can be made says nothing of them.
        Assert.Equal([], item.Model.Check(item.Problem, schedule).Where(violation => violation.Rule is not ("AC3" or "EV5")));
        Assert.Equal([], ScheduleChecker.Check(item.Problem, schedule).Where(violation => violation.Model is null && !LeftOpen.Contains(violation.Rule)).Select(violation => violation.Message));
        Assert.All(plan.Sessions, pin => Assert.Equal(item.Model.Course, pin.Course));
        Assert.Equal(plan.Sessions.SelectMany(pin => pin.Learners.Select(learner => (learner, pin.Block))).Distinct().Count(), plan.Sessions.Sum(pin => pin.Learners.Count));
    });
}
