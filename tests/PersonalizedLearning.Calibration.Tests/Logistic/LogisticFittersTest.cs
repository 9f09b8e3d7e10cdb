using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using static PersonalizedLearning.Calibration.Tests.Logistic.SimulatedRows;

namespace PersonalizedLearning.Calibration.Tests.Logistic;

/// <summary>What all fits of logistic policies and of Elo keep, whatever they are given.</summary>
public sealed class LogisticFittersTest
{
    private static readonly Dictionary<string, IPolicyFitter> Fitters = new(StringComparer.Ordinal)
    {
        ["pfa"] = new PfaFitter(),
        ["pfa log"] = new PfaFitter(CountScale.Logarithmic),
        ["afm"] = new AfmFitter(),
        ["afm with proficiencies"] = new AfmFitter(hasProficiencies: true),
        ["lkt"] = new LktFitter(),
        ["lkt best-lr"] = new LktFitter(LktFitOptions.BestLogisticRegression),
        ["lkt factors and items"] = new LktFitter(LktFitOptions.FactorsAndItems),
        ["lkt items"] = new LktFitter(LktFitOptions.ItemsOnly),
        ["lkt recency"] = new LktFitter(new LktFitOptions { Competency = new LktFeatures { RecencyPower = 0.5 }, Learner = new LktFeatures { RecencyPower = 1 } }),
        ["elo"] = new EloFitter(),
    };

    private static readonly IReadOnlyList<ObservedRow> Simulated = Of(
        _ => new MasteryPolicySet(new PerformanceFactors(), learner: new EloRating(), combination: AnswerCombination.Compensatory), 60, 20, 8, 3, seed: 1, several: true);

    public static TheoryData<string> Names => [.. Fitters.Keys];

    public static TheoryData<string> Regressions => [.. Fitters.Keys.Where(name => name is not ("elo" or "afm with proficiencies"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_OnAnyNumberOfThreads_GivesTheSameBits(string name)
    {
        var one = Written(Fitters[name].Fit(Simulated));

        Assert.All([2, 3, 8], threads => Assert.Equal(one, Written(Fitters[name].Fit(Simulated, control: new FitControl { Threads = threads }))));
    }

    /// <summary>What is fitted is what the policies predict later, one answer after the other: the same likelihood to the last digits.</summary>
    [Theory]
    [MemberData(nameof(Regressions))]
    public void Fit_LogLikelihood_IsThatOfThePoliciesOnline(string name)
    {
        var fit = Fitters[name].Fit(Simulated);
        var score = PolicyEvaluation.Score(Simulated, _ => fit.Policies);

        Assert.Equal(Simulated.Count, score.Count);
        Assert.Equal(fit.LogLikelihood, -score.LogLoss!.Value * score.Count, 1e-8 * Math.Abs(fit.LogLikelihood));
        Assert.Equal(Simulated.Count, fit.Answers);
        Assert.Equal(3, fit.ByCompetency.Count);
        Assert.All(fit.ByCompetency, own => Assert.True(own is { LogLikelihood: < 0, Answers: > 0, Learners: 60 }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_BeatsTheShareOfRightAnswers(string name)
    {
        var fit = Fitters[name].Fit(Simulated);
        var mean = Simulated.Average(row => row.IsCorrect ? 1.0 : 0);

        if (name != "elo")
        {
            Assert.True(fit.LogLikelihood > Simulated.Count * ((mean * Math.Log(mean)) + ((1 - mean) * Math.Log(1 - mean))));
        }

        Assert.Equal(fit.Model, fit.Policies.Standard.Name);
        Assert.Equal(fit.Model, Fitters[name].Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_LearnsNothingFromLearnersWhoAreLeftOut(string name)
    {
        var left = Simulated.Where(row => row.Learner != Learner(3)).ToList();

        Assert.Equal(Written(Fitters[name].Fit(left)), Written(Fitters[name].Fit(Simulated, learner => learner != Learner(3))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_OfNothing_SaysSo(string name)
    {
        Assert.Contains("no answer", Assert.Throws<ArgumentException>(() => Fitters[name].Fit([])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Fitters[name].Fit(Simulated, _ => false));
        Assert.Throws<ArgumentException>(() => Fitters[name].Fit([Row("a", true, "q")]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_OfPoorEvidence_GivesPoliciesThatPredict(string name)
    {
        ObservedRow[][] poor =
        [
            [Row("a", true, null, "x")],
            [.. Enumerable.Repeat(Row("a", true, "q", "x"), 50)],
            [.. Enumerable.Repeat(Row("a", false, "q", "x"), 50)],
            [.. Enumerable.Range(0, 40).Select(turn => Row("a", turn % 3 == 0, null, "x", "y"))],
            [.. Simulated.Reverse()],
            [Row("a", true, "q", "x"), Row("b", false, "q", "y")],
        ];
        foreach (var rows in poor)
        {
            var fit = Fitters[name].Fit(rows);
            var score = PolicyEvaluation.Score(rows, _ => fit.Policies);

            Assert.Equal(rows.Length, score.Count);
            Assert.True(double.IsFinite(fit.LogLikelihood));
            AssertPredicts(fit.Policies);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_ThatIsCancelled_Stops(string name) => Assert.ThrowsAny<OperationCanceledException>(
        () => Fitters[name].Fit(Simulated, control: new FitControl { Cancellation = new CancellationToken(canceled: true) }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_TellsHowFarItIs(string name)
    {
        var progress = new Reports();
        Fitters[name].Fit(Simulated, control: new FitControl { Progress = progress });

        Assert.NotEmpty(progress.Seen);
        Assert.All(progress.Seen, report => Assert.InRange(report.Done, 0, report.Total));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Policies_ThroughAFile_StayTheSame(string name)
    {
        var written = Written(Fitters[name].Fit(Simulated));
        using var stream = new MemoryStream(written);

        Assert.Equal(written, Written(LearningJson.ReadPolicies(stream)));
    }

    [Fact]
    public void LktFitter_OfAnUnknownItem_TakesTheMeanDifficulty()
    {
        var fit = new LktFitter().Fit(Simulated);
        var learner = (LogisticKnowledgeTracing)fit.Policies.Learner!;
        var fold = new LearnerFold(fit.Policies);

        Assert.True(learner.Knows(Item(0)));
        Assert.False(learner.Knows("never seen"));
        Assert.Equal(fold.PredictSuccess(Competency(0), default), fold.PredictSuccess(Competency(0), new Attempt(default, "never seen")));
        Assert.NotEqual(fold.PredictSuccess(Competency(0), default), fold.PredictSuccess(Competency(0), new Attempt(default, Item(0))));
    }

    [Fact]
    public void LogisticRegression_OfOneFeature_IsAtTheKnownOptimum()
    {
        // 30 of 40 right without a penalty: the log odds of 3/4.
        var rows = new SparseRows();
        for (var row = 0; row < 40; row++)
        {
            rows.Add(0, 1);
            rows.End(row % 4 != 0);
        }

        Assert.Equal(Math.Log(3), LogisticRegression.Solve(rows, [0], FitControl.Default).Weights[0], 1e-5);

        // With λ the derivative vanishes where 40/(1 + e^−w) − 30 + λw = 0.
        var weight = LogisticRegression.Solve(rows, [5], FitControl.Default).Weights[0];
        Assert.Equal(0, (40 / (1 + Math.Exp(-weight))) - 30 + (5 * weight), 1e-4);
    }

    [Fact]
    public void Options_OutsideTheirRange_AreRefused()
    {
        Assert.All([0, -1, double.NaN, double.PositiveInfinity], penalty => Assert.Throws<ArgumentOutOfRangeException>(() => new LktFitOptions { ItemPenalty = penalty }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PfaFitter(penalty: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LktFeatures { Decays = [0.1, 0.2, 0.3] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LktFeatures { Decays = [double.NaN] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LktFeatures { RecencyPower = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloFitOptions { Alphas = [] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloFitOptions { Betas = [double.NaN] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloFitOptions { Passes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EloFitOptions { Options = -1 });
    }

    private static void AssertPredicts(MasteryPolicySet policies)
    {
        var fold = new LearnerFold(policies);
        foreach (var competency in (CompetencyId[])[CompetencyId.From("x"), CompetencyId.From("unheard")])
        {
            Assert.InRange(fold.PredictSuccess(competency, new Attempt(default, "unheard"))!.Value, 0, 1);
            Assert.InRange(fold.Estimate(competency, default).Value, 0, 1);
        }
    }

    private static byte[] Written(PolicyFit fit) => Written(fit.Policies);

    private static byte[] Written(MasteryPolicySet policies)
    {
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, policies);
        return stream.ToArray();
    }

    private sealed class Reports : IProgress<FitProgress>
    {
        public List<FitProgress> Seen { get; } = [];

        public void Report(FitProgress value) => Seen.Add(value);
    }
}
