using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class ForgettingFitterTest
{
    private static readonly BayesianKnowledgeTracing Bkt = new(new BktParameters { Prior = 0.1, Learn = 0.4, Guess = 0.15, Slip = 0.1 });

    [Theory]
    [InlineData(3, 1)]
    [InlineData(12, 2)]
    [InlineData(80, 3)]
    public void Fit_OfSimulatedAnswers_FindsTheHalfLife(double halfLife, ulong seed)
    {
        var fit = new ForgettingFitter(new Given(Bkt)).Fit(Simulated(halfLife, 2000, seed));

        Assert.Equal(halfLife, HalfLifeOf(fit), halfLife * 0.1);
        Assert.Equal("forgetting", fit.Model);
    }

    [Fact]
    public void Fit_IsTheLikeliestHalfLife()
    {
        var rows = Simulated(9, 50, seed: 4);
        var fit = new ForgettingFitter(new Given(Bkt)).Fit(rows);

        Assert.Equal(fit.LogLikelihood, LogLikelihood(rows, HalfLifeOf(fit)), 1e-9 * -fit.LogLikelihood);
        for (var days = 0.001; days < 36500; days *= 1.7)
        {
            Assert.True(LogLikelihood(rows, days) <= fit.LogLikelihood + 1e-9, FormattableString.Invariant($"{days} days are likelier than {HalfLifeOf(fit)}."));
        }
    }

    [Fact]
    public void Fit_OverAFittedModel_FadesEachOfItsPolicies()
    {
        var fit = new ForgettingFitter(new BktFitter()).Fit(Simulated(5, 30, seed: 5));

        var own = Assert.Single(fit.Policies.ByCompetency).Value;
        Assert.Equal(new BktFitter().Fit(Simulated(5, 30, seed: 5)).Policies.ByCompetency.Single().Value, Assert.IsType<ForgettingPolicy>(own).Settings.Of);
        Assert.Equal(HalfLifeOf(fit), ((ForgettingPolicy)own).Settings.HalfLifeDays);
        Assert.Single(fit.ByCompetency);
    }

    [Fact]
    public void Fit_WithoutTimes_KeepsTheDefault_AndSaysSo()
    {
        var fit = new ForgettingFitter(new Given(Bkt)).Fit([Reviews.Row("a", "b", Observation.OfAnswer(true)), Reviews.Row("a", "b", Observation.OfAnswer(false))]);

        Assert.Equal(new ForgettingParameters().HalfLifeDays, HalfLifeOf(fit));
        Assert.Equal("no-later-answer", Assert.Single(fit.Diagnostics).Code);
    }

    [Theory]
    [InlineData(true, 36500)]
    [InlineData(false, 0.001)]
    public void Fit_OfAnswersAllRightOrAllWrongLater_EndsAtAnEndOfTheRange(bool correct, double halfLife)
    {
        IReadOnlyList<ObservedRow> rows =
        [
            .. Enumerable.Range(0, 9).SelectMany(learner => (ObservedRow[])
                [Reviews.Row($"{learner}", "x", Observation.OfAnswer(true, Reviews.Start)), Reviews.Row($"{learner}", "x", Observation.OfAnswer(correct, Reviews.Start + Duration.FromDays(3)))]),
        ];

        var fit = new ForgettingFitter(new Given(Bkt)).Fit(rows);

        Assert.True(double.IsFinite(fit.LogLikelihood));
        Assert.Equal(Math.Log(halfLife), Math.Log(HalfLifeOf(fit)), correct ? 0.01 : 8);
    }

    [Fact]
    public void Fit_OfAModelThatPredictsNothing_OrIsJoint_IsRefused()
    {
        var rows = Simulated(5, 2, seed: 6);

        Assert.Throws<ArgumentException>("rows", () => new ForgettingFitter(new Given(new WeightedAverage())).Fit(rows));
        Assert.Throws<ArgumentException>("rows", () => new ForgettingFitter(new Given(new MasteryPolicySet(Bkt, combination: AnswerCombination.Conjunctive))).Fit(rows));
    }

    private static double HalfLifeOf(PolicyFit fit) => ((ForgettingPolicy)fit.Policies.Standard).Settings.HalfLifeDays;

    private static double LogLikelihood(IReadOnlyList<ObservedRow> rows, double halfLife) =>
        PolicyEvaluation.Score(rows, _ => new MasteryPolicySet(Forgetting(halfLife))) is { LogLoss: { } loss, Count: var count } ? -loss * count : 0;

    private static ForgettingPolicy Forgetting(double halfLife) => new(new ForgettingParameters { HalfLifeDays = halfLife, Of = Bkt });

    private static List<ObservedRow> Simulated(double halfLife, int learners, ulong seed)
    {
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>();
        for (var learner = 0; learner < learners; learner++)
        {
            var fold = new MasteryFold(Forgetting(halfLife));
            var at = Reviews.Start;
            for (var answer = 0; answer < 8; answer++)
            {
                at += Duration.FromDays(numbers.Next() * 2 * halfLife);
                var observation = Observation.OfAnswer(numbers.Next() < fold.PredictSuccess(at), at);
                rows.Add(Reviews.Row($"learner-{learner}", "skill", observation));
                fold.Update(observation);
            }
        }

        return rows;
    }

    /// <summary>A model with nothing to fit.</summary>
    private sealed class Given(MasteryPolicySet policies) : IPolicyFitter
    {
        public Given(IMasteryPolicy policy)
            : this(new MasteryPolicySet(policy))
        {
        }

        public string Name => policies.Standard.Name;

        public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null) =>
            new(Name, policies, 0, rows.Count, 0, true, [], []);
    }
}
