using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssStudyTest
{
    private static readonly StudySelector Shipped = StudySelector.Of("shipped", new KssRoutedSelector(KssRecommender.Tuned.Recommender));
    private static readonly StudySelector Chance = StudySelector.Of("random", new KssRoutedSelector(new RandomSelector()));

    [Fact]
    public void Run_RoutedSelectors_OnlyTakeLegalStepsToTheLearnersOwnTargets()
    {
        foreach (var selector in (StudySelector[])[Shipped, Chance])
        {
            Assert.All(Traces(KssVariant.Kdd, selector, 20), trace =>
            {
                Assert.InRange(trace.Goals.Length, 3, 10);
                AssertLegal(trace, new KssMoves(KssVariant.Kdd, [.. trace.Goals]));
            });
        }
    }

    [Fact]
    public void Run_LookingAheadAmongNeighbours_OnlyTakesLegalSteps()
    {
        var options = new LookAheadOptions { Evaluations = 60, Sample = 4, Particles = 32 };
        var selector = StudySelector.Of("with-model", new LookAheadSelector(new KssLearnerModel(new KssModel(KssVariant.V1)), options)) with { Filters = [KssMoves.Neighbours] };

        Assert.All(Traces(KssVariant.V1, selector, 3), trace => AssertLegal(trace, KssMoves.Neighbours));
    }

    [Fact]
    public void Run_TheShippedRecommender_ReachesMoreThanChance()
    {
        var (shipped, chance) = (Rewards(Shipped), Rewards(Chance));

        // Apart by five standard errors of the difference.
        Assert.True(shipped.Mean - chance.Mean > 5 * Math.Sqrt(Math.Pow(shipped.StandardError!.Value, 2) + Math.Pow(chance.StandardError!.Value, 2)));
    }

    private static PublishedFigure Rewards(StudySelector selector) => PublishedFigure.Of(
        [.. Traces(KssVariant.Kdd, selector, 60).Select(trace => (trace.GoalsAtEnd - trace.GoalsAtStart) / (double)(trace.Goals.Length - trace.GoalsAtStart))]);

    private static List<LearnerTrace> Traces(KssVariant variant, StudySelector selector, int learners)
    {
        var population = new LearnerPopulation("kss", new KssModel(variant));
        var policy = new StudyPolicy("tuned", KssRecommender.Tuned.Policies, MasteryRule.Default);
        var condition = new StudyCondition(population, policy, selector, new StudyBudget(10));
        var trial = new ConditionTrial(new Study { Name = "kss", Seed = 1, Graph = KssGraph.Gated, Conditions = [condition] }, condition);
        var traces = new List<LearnerTrace>();
        for (var learner = 0; learner < learners; learner++)
        {
            traces.Add(trial.NewTrace());
            trial.Run(learner, traces[^1]);
        }

        return traces;
    }

    private static void AssertLegal(LearnerTrace trace, KssMoves moves)
    {
        var last = -1;
        foreach (var concept in trace.Competencies)
        {
            Assert.True(moves.AllowsAfter(last, concept), $"{last} {concept}");
            last = concept;
        }
    }
}
