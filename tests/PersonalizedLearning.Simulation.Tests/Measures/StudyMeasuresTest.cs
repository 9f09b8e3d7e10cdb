using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Measures;

public sealed class StudyMeasuresTest
{
    private static readonly Study Study = TraceStudy.Make();

    // Three goals of which one is mastered at the start and two at the end; six steps, of which four were taken.
    private static readonly Dictionary<string, double?> Known = new()
    {
        ["gain"] = 0.5,
        ["goals-gained"] = 1,
        ["goals-mastered"] = 2,
        ["final-mastery"] = 0.875,
        ["curve-area"] = (0.125 + 0.375 + 0.5 + 0.75 + 0.875 + 0.875 + 0.4375) / 6,
        ["reached"] = 0,
        ["steps-to-mastery"] = null,
        ["steps-to-mastery-restricted"] = 6,
        ["minutes-to-mastery"] = null,
        ["over-practice"] = 1,
        ["under-practice"] = 1,
        ["missed-mastery"] = 1,
        ["agreement"] = 1.0 / 3,
        ["estimation-error"] = Math.Sqrt(((0.5 * 0.5) + (0.25 * 0.25)) / 3),
        ["steps"] = 4,
        ["minutes"] = 7.5,
        ["success-rate"] = 0.75,
        ["dropped-out"] = 1,
        ["exposure-concentration"] = 0.5,
        ["retention-0.5d"] = 0.75,
        ["retention-7d"] = 0.25,
    };

    [Fact]
    public void Of_KnownTrace_IsWhatAHandComputes()
    {
        var trace = KnownTrace();
        Assert.Equal(Known.Keys, StudyMeasures.Of(Study).Select(measure => measure.Name));
        Assert.All(StudyMeasures.Of(Study), measure => Assert.Equal(Known[measure.Name] ?? double.NaN, measure.Of(trace) ?? double.NaN, 1e-15));
    }

    [Fact]
    public void Of_TraceThatReachesItsGoals_HasTimes()
    {
        var trace = KnownTrace();
        (trace.StepsToMastery, trace.MinutesToMastery, trace.DroppedOut) = (3, 4.5, false);
        Assert.Equal(1, StudyMeasures.Reached.Of(trace));
        Assert.Equal(3, StudyMeasures.StepsToMastery.Of(trace));
        Assert.Equal(3, StudyMeasures.RestrictedStepsToMastery.Of(trace));
        Assert.Equal(4.5, StudyMeasures.MinutesToMastery.Of(trace));
        Assert.Equal(0, StudyMeasures.DroppedOut.Of(trace));
    }

    [Fact]
    public void Of_EmptyTrace_HasNothingThatIsOfGoalsScopeOrSteps()
    {
        var trace = new LearnerTrace(4, 6, 2) { MinutesToMastery = double.NaN };
        string[] present = [.. StudyMeasures.Of(Study).Where(measure => measure.Of(trace) is not null).Select(measure => measure.Name)];
        Assert.Equal(["over-practice", "under-practice", "missed-mastery", "steps", "minutes", "dropped-out"], present);
        Assert.All(present, name => Assert.Equal(0, StudyMeasures.Of(Study).Single(measure => measure.Name == name).Of(trace)));
    }

    [Property]
    public void Of_AnyTrace_IsInItsRange(int seed)
    {
        foreach (var trace in TraceStudy.Learner(Study, seed, 0))
        {
            foreach (var measure in StudyMeasures.Of(Study))
            {
                if (measure.Of(trace) is { } value)
                {
                    var (least, most) = RangeOf(measure, trace);
                    Assert.InRange(value, least, most);
                    Assert.True(!measure.IsYesNo || value is 0 or 1, measure.Name);
                }
            }
        }
    }

    [Fact]
    public void Standard_Measures_AreDescribed()
    {
        Assert.All(StudyMeasures.Standard, measure => Assert.False(string.IsNullOrWhiteSpace(measure.Title) || string.IsNullOrWhiteSpace(measure.Meaning) || measure.Unit is null, measure.Name));
        Assert.All(StudyMeasures.Standard, measure => Assert.Matches("^[a-z]+(-[a-z]+)*$", measure.Name));
        Assert.All(StudyMeasures.Standard, measure => Assert.EndsWith(".", measure.Meaning, StringComparison.Ordinal));
    }

    // Forgetting may take all goals away that were mastered at the start, so a gain has no other lower end than minus their number.
    private static (double Least, double Most) RangeOf(StudyMeasure measure, LearnerTrace trace) => measure.Name switch
    {
        "gain" => (-trace.GoalsAtStart, 1),
        "goals-gained" => (-trace.Goals.Length, trace.Goals.Length),
        "goals-mastered" => (0, trace.Goals.Length),
        "minutes-to-mastery" or "minutes" => (0, trace.Budget * 3),
        _ => measure.Unit switch { "steps" => (0, trace.Budget), "competencies" => (0, trace.InScope.Length), _ => (0, 1) },
    };

    private static LearnerTrace KnownTrace()
    {
        var trace = new LearnerTrace(4, 6, 2)
        {
            Steps = 4, GoalCount = 3, GoalsAtStart = 1, GoalsAtEnd = 2, StepsToMastery = -1, MinutesToMastery = double.NaN, MasteredFrom = 0.75, DroppedOut = true,
        };
        ((int[])[0, 1, 2]).CopyTo(trace.AllGoals);
        ((double[])[0.25, 0.375, 0.5, 0.75, 0.875, 0.875, 0.875]).CopyTo(trace.AllGoalMastery);
        ((int[])[3, 1, 3, 2]).CopyTo(trace.AllCompetencies);
        ((bool[])[true, true, false, true]).CopyTo(trace.AllAnswers);
        ((double[])[1, 2, 4, 0.5]).CopyTo(trace.AllMinutes);
        ((double[])[0.5, 0.75, 0.625, 0]).CopyTo(trace.AllMasteryBefore);

        // Declared and mastered; mastered only; declared only; out of scope.
        ((bool[])[true, true, true, false]).CopyTo(trace.AllInScope);
        ((bool[])[true, false, true, true]).CopyTo(trace.AllFinalDecisions);
        ((double[])[1, 0.75, 0.5, 0]).CopyTo(trace.AllFinalMastery);
        ((double[])[1, 0.25, 0.75, 1]).CopyTo(trace.AllFinalEstimate);
        ((double[])[0.75, 0.25]).CopyTo(trace.AllRetained);
        return trace;
    }
}
