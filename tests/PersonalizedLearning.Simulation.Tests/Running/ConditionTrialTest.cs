using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class ConditionTrialTest
{
    [Fact]
    public void Run_TreeLedAtRandom_GainsWhatIsExpected() => AssertGain(StudySelector.Of("random", new RandomSelector()), 2.098038);

    [Fact]
    public void Run_TreeLedInTheBestWay_GainsTheOptimum() => AssertGain(StudySelector.Of("optimal", new OptimalSelector(TransitionMatrixModel.Tree)), 4.651639);

    private static void AssertGain(StudySelector selector, double expected)
    {
        const int Learners = 10_000;
        var model = TransitionMatrixModel.Tree;
        var builder = CompetencyFramework.CreateBuilder("tree", "Tree");
        foreach (var competency in model.Competencies)
        {
            builder.Add(competency.Value, competency.Value);
        }

        var study = new Study
        {
            Name = "tree",
            Graph = PrerequisiteGraph.Compile(builder.Build().Framework),
            Conditions = [new StudyCondition(new LearnerPopulation("tree", model), new StudyPolicy("streak", new MasteryPolicySet(new MOfN(new MOfNParameters()))), selector, new StudyBudget(6))],
        };
        var trial = new ConditionTrial(study, study.Conditions[0]);
        var trace = trial.NewTrace();
        var (sum, squares) = (0.0, 0.0);
        for (var learner = 0; learner < Learners; learner++)
        {
            trial.Run(learner, trace);
            double gain = trace.GoalsAtEnd - trace.GoalsAtStart;
            (sum, squares) = (sum + gain, squares + (gain * gain));
        }

        var mean = sum / Learners;
        var error = Math.Sqrt(((squares / Learners) - (mean * mean)) / Learners);
        Assert.InRange(mean, expected - (5 * error), expected + (5 * error));
    }
}
