using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.Metrics;

public sealed class PolicyEvaluationTest
{
    private const string Glops = "data/responses/glops42.csv";
    private const string Train = "assistments2009-train.csv";

    private static readonly MasteryPolicySet Bkt = new(new BayesianKnowledgeTracing());

    [Fact]
    public void Score_PredictsEachRowFromThoseBeforeIt()
    {
        var score = PolicyEvaluation.Score([Row("a", true, "x"), Row("a", false, "x")], _ => Bkt);

        // 0.41 and, after a right answer, 0.3·0.9/0.41 known, so 0.7098… + 0.15 of the rest.
        var known = (0.3 * 0.9 / 0.41) + (0.15 * (1 - (0.3 * 0.9 / 0.41)));
        var second = (known * 0.9) + ((1 - known) * 0.2);
        Assert.Equal(Math.Sqrt(((0.59 * 0.59) + (second * second)) / 2), score.Rmse!.Value, 1e-12);
    }

    [Fact]
    public void Row_OnSeveralCompetencies_CountsOnce_AndIsNotPredictedFromItself()
    {
        var one = PolicyEvaluation.Score([Row("a", true, "x")], _ => Bkt);
        var two = PolicyEvaluation.Score([Row("a", true, "x", "y")], _ => Bkt);

        Assert.Equal(one, two);
        Assert.Equal(1, two.Count);
    }

    [Fact]
    public void Policy_ThatPredictsNothing_HasNoScore() =>
        Assert.Equal(0, PolicyEvaluation.Score([Row("a", true, "x")], _ => new MasteryPolicySet(new WeightedAverage())).Count);

    [Fact]
    public void CrossValidate_OfACompetencyThatOneLearnerHas_DoesNotThrow()
    {
        ObservedRow[] rows = [Row("a", true, "x"), Row("b", false, "x"), Row("b", true, "only-b")];

        Assert.Equal(3, PolicyEvaluation.CrossValidate(rows, new BktFitter(), LearnerFolds.InTurn(rows.Select(row => row.Learner), 2)).Predictions.Score.Count);
    }

    [Fact]
    public void CrossValidate_LearnsNothingFromTheLearnersItScores()
    {
        // Who is judged has answers that, if they were learnt from, would change the prediction of the very first.
        ObservedRow[] others = [.. Enumerable.Range(0, 20).SelectMany(index => new[] { Row($"o{index:00}", true, "x"), Row($"o{index:00}", index % 2 == 0, "x") })];
        ObservedRow[] right = [.. others, .. Enumerable.Repeat(Row("z", true, "x"), 5)];
        ObservedRow[] wrong = [.. others, Row("z", true, "x"), .. Enumerable.Repeat(Row("z", false, "x"), 4)];
        var folds = LearnerFolds.InTurn(right.Select(row => row.Learner), 21);

        var fits = new[] { right, wrong }.Select(rows => PolicyEvaluation.CrossValidate(rows, new BktFitter(), folds).Fits[folds[LearnerId.From("z")]]!).ToList();

        Assert.Equal(fits[0].ByCompetency, fits[1].ByCompetency);
    }

    [Fact]
    public void CrossValidate_WithAnEmptyFold_FitsTheOthers()
    {
        ObservedRow[] rows = [Row("0", true, "x"), Row("2", false, "x"), Row("3", true, "x")];

        var validated = PolicyEvaluation.CrossValidate(rows, new BktFitter(), LearnerFolds.ByNumber(rows.Select(row => row.Learner), 5));

        Assert.Equal([false, true, false, false, true], validated.Fits.Select(fit => fit is null));
        Assert.Equal(3, validated.Predictions.Score.Count);
    }

    [Fact]
    public void CrossValidate_OfAllInOneFold_SaysThatNothingIsLeftToLearnFrom() => Assert.Contains(
        "no answer to learn from",
        Assert.Throws<ArgumentException>(() => PolicyEvaluation.CrossValidate([Row("a", true, "x")], new BktFitter(), LearnerFolds.InTurn([LearnerId.From("a")], 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void CrossValidate_TellsProgressUpToTheEnd_AndCanBeCancelled()
    {
        ObservedRow[] rows = [.. Enumerable.Range(0, 30).SelectMany(index => new[] { Row($"l{index}", true, "x"), Row($"l{index}", index % 2 == 0, "x") })];
        var folds = LearnerFolds.Stratified(rows, 3);
        var seen = new ReportedProgress();

        PolicyEvaluation.CrossValidate(rows, new CountedFitter(4), folds, new FitControl { Progress = seen });

        Assert.Equal([4L, 8, 12], seen.Reports.Select(report => report.Done));
        Assert.All(seen.Reports, report => Assert.Equal(12, report.Total));
        Assert.ThrowsAny<OperationCanceledException>(() => PolicyEvaluation.Predict(rows, _ => Bkt, new FitControl { Cancellation = new CancellationToken(true) }));
        Assert.ThrowsAny<OperationCanceledException>(
            () => PolicyEvaluation.CrossValidate(rows, new CountedFitter(1), folds, new FitControl { Cancellation = new CancellationToken(true) }));
    }

    [Fact]
    public void Predict_OnAnyNumberOfThreads_GivesTheSameBits()
    {
        ObservedRow[] rows = [.. Enumerable.Range(0, 600).Select(index => Row($"l{index % 37}", index % 3 > 0, $"c{index % 5}"))];

        var (one, many) = (PolicyEvaluation.Predict(rows, _ => Bkt), PolicyEvaluation.Predict(rows, _ => Bkt, new FitControl { Threads = 4 }));

        Assert.Equal(one.Predicted, many.Predicted);
        Assert.Equal(one.Score, PolicyEvaluation.Score(rows, _ => Bkt));
    }

    [SharedFact(Glops)]
    public void CrossValidate_OfRealAnswers_IsAtLeastAsGoodAsPeers()
    {
        // pyBKT from five starts, learner number mod 5: .6992, .4584, .6076.
        var rows = Rows(SharedFiles.PathOf(Glops));
        var score = Evaluate(rows, LearnerFolds.ByNumber(rows.Select(row => row.Learner), 5));

        Assert.True(score.Auc > 0.6985, $"AUC {score.Auc}");
        Assert.True(score.Rmse < 0.459, $"RMSE {score.Rmse}");
        Assert.True(score.LogLoss < 0.6085, $"log loss {score.LogLoss}");
    }

    [ResponseTheory(Train)]
    [InlineData(false, -204_800)]
    [InlineData(true, -189_900)]
    public void Fit_OfAssistments_ReachesTheTarget(bool forgetting, double target)
    {
        var fits = BktEstimation.Fit(Logs.OfCsv(ResponseFiles.Find(Train)!), new BktFitOptions { Forgetting = forgetting, Threads = 4 });

        Assert.True(fits.Sum(fit => fit.LogLikelihood) >= target, $"{fits.Sum(fit => fit.LogLikelihood)}");
    }

    private static PredictionScore Evaluate(ObservedRow[] rows, LearnerFolds folds) =>
        PolicyEvaluation.CrossValidate(rows, new BktFitter(), folds, new FitControl { Threads = 4 }).Predictions.Score;

    private static ObservedRow[] Rows(string path) =>
    [
        .. Interop.EvidenceCsvReader.ReadFile(path).Select(row =>
        {
            _ = EvidenceSelection.Default.TryObserve(row.Record, null, out var observation);
            return new ObservedRow(row.Learner, row.Record.Competencies, observation);
        }),
    ];

    private static ObservedRow Row(string learner, bool correct, params string[] competencies) =>
        new(LearnerId.From(learner), competencies.Select(CompetencyId.From).ToValueList(), Observation.OfAnswer(correct));
}
