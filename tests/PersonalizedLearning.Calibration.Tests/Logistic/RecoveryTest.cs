using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Logistic;

/// <summary>Answers made up from known parameters give them back, each within the error stated here.</summary>
public sealed class RecoveryTest
{
    private const int Count = 4;

    [Theory]
    [InlineData(CountScale.Raw, 0.12)]
    [InlineData(CountScale.Logarithmic, 0.2)]
    public void PfaFitter_OfSimulatedAnswers_FindsTheRates(CountScale counts, double error)
    {
        var truth = Truth(index => new PerformanceFactors(
            new PfaParameters { Easiness = -0.8 + (0.4 * index), Right = 0.1 + (0.05 * index), Wrong = -0.1 + (0.05 * index), Counts = counts }));
        var rows = SimulatedRows.Of(_ => truth, 2000, 30, 5, Count, seed: 1, several: true);

        var fit = new PfaFitter(counts).Fit(rows);

        Assert.True(fit.Converged);
        foreach (var (found, given) in Pairs<PerformanceFactors>(fit.Policies, truth))
        {
            Assert.Equal(given.Settings.Right, found.Settings.Right, error);
            Assert.Equal(given.Settings.Wrong, found.Settings.Wrong, error);
            Assert.Equal(given.Settings.Easiness, found.Settings.Easiness + Shared(fit.Policies), error);
        }
    }

    [Fact]
    public void AfmFitter_OfSimulatedLearners_TellsPracticeFromAbility()
    {
        var numbers = new SeededChance(3);
        var truths = Enumerable.Range(0, 800).Select(_ => numbers.Next() + numbers.Next() + numbers.Next() - 1.5).Select(proficiency => Truth(
            index => new AdditiveFactors(new AfmParameters { Easiness = -0.5 + (0.3 * index), Learning = 0.05 + (0.04 * index) }),
            new AdditiveFactors(new AfmParameters { Proficiency = proficiency, Easiness = 0, Learning = 0 }))).ToList();
        var rows = SimulatedRows.Of(learner => truths[learner], 800, 40, 5, Count, seed: 2);

        var fit = new AfmFitter(hasProficiencies: true).Fit(rows);

        foreach (var (found, given) in Pairs<AdditiveFactors>(fit.Policies, truths[0]))
        {
            Assert.Equal(given.Settings.Learning, found.Settings.Learning, 0.03);
            Assert.Equal(given.Settings.Easiness, found.Settings.Easiness + Shared(fit.Policies), 0.15);
        }
    }

    [Fact]
    public void LktFitter_OfSimulatedAnswers_FindsItemsAndWeights()
    {
        var items = Enumerable.Range(0, 20).Select(index => new LktItem { Item = SimulatedRows.Item(index), Difficulty = -1.5 + (0.15 * index) }).ToValueList();
        var learner = new LogisticKnowledgeTracing(new LktParameters { Intercept = 0.2, Right = 0.4, Wrong = -0.5, ByItem = items });
        var truth = Truth(index => new LogisticKnowledgeTracing(new LktParameters { Intercept = 0, Right = 0.2 + (0.1 * index), Wrong = 0.3 - (0.1 * index) }), learner);
        var rows = SimulatedRows.Of(_ => truth, 2500, 30, items.Count, Count, seed: 5, several: true);

        var fit = new LktFitter(LktFitOptions.BestLogisticRegression).Fit(rows);

        var found = ((LogisticKnowledgeTracing)fit.Policies.Learner!).Settings;
        Assert.Equal(0.4, found.Right, 0.1);
        Assert.Equal(-0.5, found.Wrong, 0.1);
        var mean = items.Average(item => item.Difficulty!.Value);
        var foundMean = found.ByItem.Average(item => item.Difficulty!.Value);
        Assert.All(items, item => Assert.Equal(item.Difficulty!.Value - mean, found.ByItem.Single(other => other.Item == item.Item).Difficulty!.Value - foundMean, 0.15));
        foreach (var (own, given) in Pairs<LogisticKnowledgeTracing>(fit.Policies, truth))
        {
            Assert.Equal(given.Settings.Right, own.Settings.Right, 0.15);
            Assert.Equal(given.Settings.Wrong, own.Settings.Wrong, 0.15);
        }
    }

    [Fact]
    public void LktFitter_OfLearnersWhoForget_FindsTheWeightOfRecency()
    {
        var truth = new MasteryPolicySet(
            new LogisticKnowledgeTracing(new LktParameters { Intercept = 0, Right = 0.2, Wrong = 0, Recency = 40, RecencyPower = 0.5 }));
        var rows = SimulatedRows.Of(_ => truth, 2000, 20, 5, Count, seed: 7);

        var fit = new LktFitter(new LktFitOptions { HasItems = false, HasCompetencies = false, Competency = new LktFeatures { RecencyPower = 0.5 }, SharedPenalty = 1e-6 }).Fit(rows);

        var found = ((LogisticKnowledgeTracing)fit.Policies.Standard).Settings;
        Assert.Equal(40, found.Recency, 8.0);
        Assert.Equal(0.2, found.Right, 0.05);
    }

    [Fact]
    public void EloFitter_OfSimulatedLearners_FindsTheDifficulties()
    {
        var numbers = new SeededChance(11);
        var items = Enumerable.Range(0, 15).Select(index => new EloItem { Item = SimulatedRows.Item(index), Difficulty = -1.4 + (0.2 * index) }).ToValueList();
        var skills = Enumerable.Range(0, 3000).Select(_ => 1.6 * (numbers.Next() + numbers.Next() + numbers.Next() - 1.5)).ToList();
        var rows = SimulatedRows.Of(
            learner => new MasteryPolicySet(new EloRating(new EloParameters { Alpha = 0 }), learner: new EloRating(new EloParameters { Alpha = 0, Skill = skills[learner], ByItem = items })),
            skills.Count, 20, items.Count, 1, seed: 13);

        var fit = new EloFitter(new EloFitOptions { CompetencyAlphas = [0] }).Fit(rows);

        var found = ((EloRating)fit.Policies.Learner!).Settings;
        var foundMean = found.ByItem.Average(item => item.Difficulty!.Value);
        Assert.All(items, item => Assert.Equal(item.Difficulty!.Value, found.ByItem.Single(other => other.Item == item.Item).Difficulty!.Value - foundMean, 0.25));
    }

    private static MasteryPolicySet Truth(Func<int, IMasteryPolicy> policyOf, ILogisticPolicy? learner = null) => new(
        policyOf(0), Enumerable.Range(0, Count).ToDictionary(SimulatedRows.Competency, policyOf), learner, AnswerCombination.Compensatory);

    private static IEnumerable<(TPolicy Found, TPolicy Given)> Pairs<TPolicy>(MasteryPolicySet found, MasteryPolicySet given)
        where TPolicy : IMasteryPolicy =>
        given.ByCompetency.Select(item => ((TPolicy)found.ByCompetency[item.Key], (TPolicy)item.Value));

    private static double Shared(MasteryPolicySet policies) => policies.Learner is AdditiveFactors constant ? constant.Settings.Proficiency : 0;
}
