using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>What holds of every trial, over any framework, policy, rule, selector and behaviour of the library.</summary>
[Properties(MaxTest = 60)]
public sealed class ConditionTrialLawsTest
{
    [Property]
    public Property Run_KeptUpToDate_IsAsDerivedFromTheJournal() => Prop.ForAll(Arb.From(TrialCase.Cases), item =>
    {
        var live = new ConditionTrial(item.Study, item.Condition);
        var derived = new ConditionTrial(item.Study, item.Condition, new JournalBelief(item.Study, item.Condition));
        foreach (var learner in (long[])[0, 1, 7])
        {
            Assert.Equal(TraceText.Of(Led(derived, learner)), TraceText.Of(Led(live, learner)));
        }
    });

    [Property]
    public Property Run_AfterOtherLearners_GivesTheSameBits() => Prop.ForAll(Arb.From(TrialCase.Cases), item =>
    {
        var afresh = TraceText.Of(Led(new ConditionTrial(item.Study, item.Condition), 3));
        var trial = new ConditionTrial(item.Study, item.Condition);
        var trace = trial.NewTrace();
        foreach (var learner in (long[])[3, 0, 12, 3])
        {
            trial.Run(learner, trace);
        }

        Assert.Equal(afresh, TraceText.Of(trace));
    });

    [Property]
    public Property Run_TheSamePracticeUnderAnotherPolicyAndSelector_MeetsTheSameLuck() => Prop.ForAll(Arb.From(TrialCase.Cases), item =>
    {
        var first = Led(new ConditionTrial(item.Study, item.Condition), 5);
        if (first.Steps == 0)
        {
            return;
        }

        var budget = new StudyBudget(first.Steps);
        var population = item.Condition.Population with { Behaviour = item.Condition.Population.Behaviour with { Choice = null, Engagement = null } };
        var policy = new StudyPolicy("other", new MasteryPolicySet(new MOfN(new MOfNParameters())));
        var other = new StudyCondition(population, policy, StudySelector.Of("replayed", new ReplayedSequence(first.Competencies.ToArray())), budget);
        var second = Led(new ConditionTrial(item.Study with { Conditions = [other] }, other), 5);

        Assert.Equal(first.Answers.ToArray(), second.Answers.ToArray());
        Assert.Equal(first.Minutes.ToArray(), second.Minutes.ToArray());
        Assert.Equal(first.MasteryBefore.ToArray(), second.MasteryBefore.ToArray());
        Assert.Equal(first.GoalMastery[..(first.Steps + 1)].ToArray(), second.GoalMastery.ToArray());
        Assert.All(second.PredictedSuccess.ToArray(), predicted => Assert.True(double.IsNaN(predicted)));
    });

    [Property]
    public Property Run_Any_LeavesATraceThatAgreesWithItself() => Prop.ForAll(Arb.From(TrialCase.Cases), item =>
    {
        var trace = Led(new ConditionTrial(item.Study, item.Condition), 2);
        var (mastery, masteredFrom) = (trace.FinalMastery.ToArray(), item.Study.MasteredFrom);
        var goals = trace.Goals.ToArray();

        Assert.InRange(trace.Steps, 0, trace.Budget);
        Assert.False(trace.DroppedOut && trace.Steps == trace.Budget);
        Assert.Equal(goals.Distinct().Order(), goals);
        Assert.All(goals, goal => Assert.True(trace.InScope[goal]));
        foreach (var index in Enumerable.Range(0, mastery.Length).Where(index => trace.InScope[index]))
        {
            Assert.All(item.Study.Graph.HardPrerequisites(index).ToArray(), before => Assert.True(trace.InScope[before]));
        }

        Assert.Equal(goals.Count(goal => mastery[goal] >= masteredFrom), trace.GoalsAtEnd);
        Assert.Equal(goals.Length == 0 ? 1 : goals.Sum(goal => mastery[goal]) / goals.Length, trace.GoalMastery[trace.Steps]);
        Assert.Equal(goals.Length == 0 ? 1 : goals.Sum(goal => trace.FinalEstimate[goal]) / goals.Length, trace.GoalEstimate[trace.Steps]);
        Assert.All(trace.GoalMastery[trace.Steps..].ToArray(), value => Assert.Equal(trace.GoalMastery[trace.Steps], value));
        Assert.All(trace.GoalEstimate[trace.Steps..].ToArray(), value => Assert.Equal(trace.GoalEstimate[trace.Steps], value));
        Assert.All([.. trace.GoalMastery, .. trace.GoalEstimate, .. trace.MasteryBefore, .. trace.FinalEstimate, .. trace.Retained], value => Assert.InRange(value, 0, 1));
        Assert.All(Enumerable.Range(0, trace.HeatSteps.Length), look =>
            Assert.Equal(goals.Length == 0 ? 1 : goals.Sum(goal => trace.MasteryAt(look)[goal]) / goals.Length, trace.GoalMastery[trace.HeatSteps[look]]));
        Assert.Equal(mastery, trace.MasteryAt(trace.HeatSteps.Length - 1).ToArray());
        Assert.Equal(trace.GoalsAtStart == goals.Length, trace.StepsToMastery == 0);
        Assert.InRange(trace.StepsToMastery, -1, trace.Steps);
        Assert.Equal(trace.StepsToMastery < 0, double.IsNaN(trace.MinutesToMastery));
        Assert.Equal(trace.GoalMastery[^1], trace.Retained[0]);
        Assert.True(trace.Steps == 0 || !(trace.Minutes[..^1].ToArray().Sum() >= item.Condition.Budget.Minutes));
    });

    private static LearnerTrace Led(ConditionTrial trial, long learner)
    {
        var trace = trial.NewTrace();
        trial.Run(learner, trace);
        return trace;
    }
}
