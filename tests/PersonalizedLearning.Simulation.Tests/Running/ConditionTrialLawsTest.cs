using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>What holds of every trial, over any framework, policy, rule, selector and behaviour of the library.</summary>
[Properties(MaxTest = 100)]
public sealed class ConditionTrialLawsTest
{
    [Property]
    public Property Run_KeptUpToDate_IsAsDerivedFromTheJournal() => Prop.ForAll(Arb.From(TrialCase.Cases), item =>
    {
        var live = new ConditionTrial(item.Study, item.Condition);
        var derived = new ConditionTrial(item.Study, item.Condition, new JournalBelief(item.Study, item.Condition));
        foreach (var learner in (long[])[0, 1, 7])
        {
            Assert.Equal(Led(derived, learner), Led(live, learner));
        }
    });

    private static string Led(ConditionTrial trial, long learner)
    {
        var trace = trial.NewTrace();
        trial.Run(learner, trace);
        return TraceText.Of(trace);
    }
}
