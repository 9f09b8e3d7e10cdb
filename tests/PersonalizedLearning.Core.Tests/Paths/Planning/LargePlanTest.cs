using System.Globalization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

/// <summary>Frameworks so long and so wide that nothing that is quadratic in memory, or as deep as they are, would survive.</summary>
public sealed class LargePlanTest
{
    private const int Count = 30_000;

    [Theory]
    [InlineData(null)]
    [InlineData(Count * 10)]
    public void Plan_OfAChainWithItsEndAsGoal_GoesAsFarAsThereAreMinutes(int? minutes)
    {
        var path = PathPlanner.Plan(LearnerOf(step => [step - 1]), new PlanRequest { Goals = [Goal(Count - 1)], Minutes = minutes });

        var most = minutes / 30 ?? Count;
        Assert.InRange(path.Steps.Count, most - 1, most);
        Assert.Equal(Enumerable.Range(0, path.Steps.Count).Select(IdOf), path.Steps.Select(step => step.Competency));
        Assert.Equal(minutes is null, path.Unreachable.Count == 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Count * 10)]
    public void Plan_OfAChainWithAllAsGoals_HoldsWhatStepsBuildOn(int? minutes)
    {
        var path = PathPlanner.Plan(LearnerOf(step => [step - 1]), new PlanRequest { Goals = [.. Enumerable.Range(0, Count).Select(Goal)], Minutes = minutes });

        Assert.Equal(Enumerable.Range(0, path.Steps.Count).Select(IdOf), path.Steps.Select(step => step.Competency));
        Assert.Equal(Count, path.Steps.Count + path.Unreachable.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Count * 10)]
    public void Plan_OfAWideFrameworkWithAllAsGoals_IsNearItsBound(int? minutes)
    {
        var path = PathPlanner.Plan(
            LearnerOf(step => [step - 1 - (step * 7919 % Math.Min(step, 1000)), step - 1 - (step * 104_729 % Math.Min(step, 1000))]),
            new PlanRequest { Goals = [.. Enumerable.Range(0, Count).Select(Goal)], Minutes = minutes });

        Assert.InRange(path.Gap, 0, 0.001);
        Assert.True(path.Minutes <= (minutes ?? int.MaxValue));
        Assert.Equal(Count, path.Steps.Count + path.Unreachable.Count);
    }

    private static PlanGoal Goal(int step) => new(IdOf(step));

    private static CompetencyId IdOf(int step) => CompetencyId.From(step.ToString("00000", CultureInfo.InvariantCulture));

    private static LearnerState LearnerOf(Func<int, int[]> before)
    {
        var builder = CompetencyFramework.CreateBuilder("large", "Large");
        for (var step = 0; step < Count; step++)
        {
            builder.Add(IdOf(step).Value, "Something to learn");
        }

        for (var step = 1; step < Count; step++)
        {
            Array.ForEach([.. before(step).Distinct()], other => builder.Requires(IdOf(other).Value, IdOf(step).Value));
        }

        var framework = builder.Build().Framework;
        var ledger = EvidenceLedger.From(new LearnerJournal(JournalGenerators.Learner), TimeGenerators.End);
        return LearnerState.From(MasteryMap.Derive(framework, ledger, new MasteryPolicySet(new LatestScore())), PrerequisiteGraph.Compile(framework));
    }
}
