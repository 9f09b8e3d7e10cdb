using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktItemFitTest
{
    private static readonly BktParameters Truth = new()
    {
        Prior = 0.3,
        Learn = 0.12,
        Guess = 0.25,
        Slip = 0.1,
        ByItem = [new BktItem { Item = "easy", Guess = 0.5, Slip = 0.03 }, new BktItem { Item = "hard", Guess = 0.05, Slip = 0.3 }],
    };

    private static readonly BktParameters Teaching = new()
    {
        Prior = 0.2,
        Learn = 0.05,
        Forget = 0.02,
        Guess = 0.15,
        Slip = 0.08,
        ByItem = [new BktItem { Item = "drill", Learn = 0.02, Forget = 0.02 }, new BktItem { Item = "lesson", Learn = 0.3, Forget = 0.02 }],
    };

    private static SimulatedRows Simulated => new(Truth) { Items = ["easy", "hard", "usual"] };

    [Fact]
    public void Fit_ByGuess_RecoversItemsWithin005()
    {
        var fit = Fit(Simulated.Draw(4000, seed: 1), new BktFitOptions { ByItem = BktByItem.Guess }).Parameters;

        Assert.Equal(["easy", "hard", "usual"], fit.ByItem.Select(item => item.Item));
        Assert.Equal(Truth.Prior, fit.Prior, 0.05);
        Assert.Equal(Truth.Learn, fit.Learn, 0.05);
        Assert.All(fit.ByItem.Zip([0.5, 0.05, 0.25]), pair => Assert.Equal(pair.Second, pair.First.Guess!.Value, 0.05));
        Assert.All(fit.ByItem.Zip([0.03, 0.3, 0.1]), pair => Assert.Equal(pair.Second, pair.First.Slip!.Value, 0.05));
        Assert.All(fit.ByItem, item => Assert.Null(item.Learn));
    }

    [Fact]
    public void Fit_ByLearn_RecoversItemsWithin005()
    {
        var rows = (Simulated with { Truth = Teaching, Items = ["drill", "lesson"], Answers = 20 }).Draw(4000, seed: 2);

        var fit = Fit(rows, new BktFitOptions { ByItem = BktByItem.Learn, Forgetting = true }).Parameters;

        Assert.Equal(0.02, fit.ByItem[0].Learn!.Value, 0.05);
        Assert.Equal(0.3, fit.ByItem[1].Learn!.Value, 0.05);
        Assert.All(fit.ByItem, item => Assert.Equal(0.02, item.Forget!.Value, 0.05));
        Assert.All(fit.ByItem, item => Assert.Null(item.Guess));
    }

    [Theory]
    [InlineData(BktByItem.Guess, 0)]
    [InlineData(BktByItem.Learn, 10)]
    [InlineData(BktByItem.Both, 5)]
    public void Predictions_OfThePolicy_MultiplyToTheLikelihood(BktByItem by, double items)
    {
        var rows = (Simulated with { Gaps = [0, 0.5, 3, 40], Truth = Truth with { ForgetPerDay = 0.02 } }).Draw(50, seed: 3);
        var options = new BktFitOptions { ByItem = by, ItemPriorAnswers = items, ForgettingPerDay = true };
        var fit = Fit(rows, options);

        var policy = new BayesianKnowledgeTracing(fit.Parameters);
        var sum = rows.GroupBy(row => row.Learner).Sum(learner => LogLikelihood(policy, learner.Select(row => row.Observation)));

        Assert.Equal(fit.LogLikelihood, sum, 1e-8);
        Assert.Equal(fit.LogLikelihood, BktEstimation.LogLikelihood(PolicyEvaluation.ToLog(rows, withItems: true, withTimes: true), _ => fit.Parameters), 1e-8);
    }

    [Property(MaxTest = 30)]
    public void Fit_WithoutBeliefs_IsAtLeastAsLikelyAsWithItemsAllAlike(ulong seed)
    {
        var rows = Simulated.Draw(30, seed);
        var options = new BktFitOptions { ByItem = BktByItem.Both, ItemPriorAnswers = 0, MinAnswersByItem = 1, Starts = 2, MaxIterations = 100 };

        Assert.True(Fit(rows, options).LogLikelihood >= Fit(rows, options with { ByItem = BktByItem.None }).LogLikelihood);
    }

    [Fact]
    public void Item_WithFewAnswers_IsLikeAllOthers()
    {
        ObservedRow[] rows = [.. Simulated.Draw(40, seed: 4), .. Enumerable.Repeat(new ObservedRow(LearnerId.From("one"), [Logs.Skill], Observation.OfAnswer(true) with { Item = "rare" }), 4)];

        Assert.DoesNotContain("rare", Names(Fit(rows, new BktFitOptions { ByItem = BktByItem.Guess, MinAnswersByItem = 5 })));
        Assert.Contains("rare", Names(Fit(rows, new BktFitOptions { ByItem = BktByItem.Guess, MinAnswersByItem = 4 })));
    }

    [Fact]
    public void Item_WithFewAnswers_IsPulledToWhatIsUsual()
    {
        ObservedRow[] rows = [.. Simulated.Draw(200, seed: 5), .. Enumerable.Range(0, 5).Select(index => new ObservedRow(LearnerId.From($"new{index}"), [Logs.Skill], Observation.OfAnswer(false) with { Item = "rare" }))];
        double Slip(double answers) => Fit(rows, new BktFitOptions { ByItem = BktByItem.Guess, MinAnswersByItem = 1, ItemPriorAnswers = answers }).Parameters.ByItem.Single(item => item.Item == "rare").Slip!.Value;

        var usual = Fit(rows, new BktFitOptions()).Parameters.Slip;

        Assert.True(Slip(0) > Slip(10));
        Assert.True(Slip(10) > Slip(1000));
        Assert.Equal(usual, Slip(1_000_000), 1e-4);
    }

    [Fact]
    public void Classes_ShareTheirParameters_WithItemsThatNobodyAnswered()
    {
        var options = new BktFitOptions
        {
            ByItem = BktByItem.Guess,
            ItemClasses = new Dictionary<string, string> { ["easy"] = "plain", ["usual"] = "plain", ["new"] = "plain", ["elsewhere"] = "other" },
        };

        var fit = Fit(Simulated.Draw(100, seed: 6), options).Parameters;

        Assert.Equal(["easy", "new", "usual"], fit.ByItem.Select(item => item.Item));
        Assert.Single(fit.ByItem.Select(item => (item.Guess, item.Slip)).Distinct());
        Assert.NotEqual(fit.Guess, fit.ByItem[0].Guess);
    }

    [Fact]
    public void Fit_OnManyThreads_GivesTheSameBits()
    {
        var builder = ResponseLog.CreateBuilder();
        for (var index = 0; index < 9; index++)
        {
            foreach (var row in (Simulated with { Gaps = [0, 1, 20] }).Draw(20 + index, (ulong)index))
            {
                builder.Add(row.Learner, CompetencyId.From($"c{index}"), row.IsCorrect, row.Observation.Item, row.Observation.At);
            }
        }

        var log = builder.Build();
        var options = new BktFitOptions { ByItem = BktByItem.Both, ForgettingPerDay = true, Forgetting = true, Starts = 3, MaxIterations = 60 };

        Assert.Equal(BktEstimation.Fit(log, options), BktEstimation.Fit(log, options with { Threads = 4 }));
        Assert.Equal(BktEstimation.Fit(log, options), BktEstimation.Fit(log, options, control: new FitControl { Threads = 3 }));
    }

    [Fact]
    public void Fit_OfALogWithoutItemsAndTimes_IsThePlainOne()
    {
        var log = PolicyEvaluation.ToLog(Simulated.Draw(50, seed: 7));

        Assert.Equal(BktEstimation.Fit(log), BktEstimation.Fit(log, new BktFitOptions { ByItem = BktByItem.Both, ForgettingPerDay = true }));
    }

    [Fact]
    public void ItemOrCompetency_NeverSeen_IsPredictedLikeAllOthers()
    {
        var fit = Fit(Simulated.Draw(50, seed: 8), new BktFitOptions { ByItem = BktByItem.Both });
        var policies = BktEstimation.ToPolicies([fit]);
        var attempt = new Attempt(Instant.MinValue, "never seen");

        Assert.Equal((fit.Parameters.Prior * (1 - fit.Parameters.Slip)) + ((1 - fit.Parameters.Prior) * fit.Parameters.Guess), new MasteryFold(policies[Logs.Skill]).PredictSuccess(attempt)!.Value, 1e-12);
        Assert.InRange(new MasteryFold(policies[CompetencyId.From("never seen")]).PredictSuccess(attempt)!.Value, 0, 1);
    }

    private static BktFit Fit(IReadOnlyList<ObservedRow> rows, BktFitOptions options) => BktEstimation.Fit(PolicyEvaluation.ToLog(rows, withItems: true, withTimes: true), options).Single();

    private static IEnumerable<string> Names(BktFit fit) => fit.Parameters.ByItem.Select(item => item.Item);

    private static double LogLikelihood(BayesianKnowledgeTracing policy, IEnumerable<Observation> observations)
    {
        var fold = new MasteryFold(policy);
        var sum = 0.0;
        foreach (var observation in observations)
        {
            var right = fold.PredictSuccess(Attempt.Before(observation))!.Value;
            sum += Math.Log(observation.IsSuccess(0.5) ? right : 1 - right);
            fold.Update(observation);
        }

        return sum;
    }
}
