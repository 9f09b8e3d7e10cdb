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

        Assert.Equal(3, PolicyEvaluation.CrossValidate(rows, LearnerFolds.InTurn(rows.Select(row => row.Learner), 2)).Count);
    }

    [Fact]
    public void CrossValidate_LearnsNothingFromTheLearnersItScores()
    {
        // Who is judged has answers that, if they were learnt from, would change the prediction of the very first.
        ObservedRow[] others = [.. Enumerable.Range(0, 20).SelectMany(index => new[] { Row($"o{index:00}", true, "x"), Row($"o{index:00}", index % 2 == 0, "x") })];
        ObservedRow[] right = [.. others, .. Enumerable.Repeat(Row("z", true, "x"), 5)];
        ObservedRow[] wrong = [.. others, Row("z", true, "x"), .. Enumerable.Repeat(Row("z", false, "x"), 4)];
        var folds = LearnerFolds.InTurn(right.Select(row => row.Learner), 21);

        var fits = new[] { right, wrong }.Select(rows => BktEstimation.Fit(PolicyEvaluation.ToLog(rows), learners: learner => folds[learner] != folds[LearnerId.From("z")]).Single()).ToList();

        Assert.Equal(fits[0], fits[1]);
    }

    [SharedFact(Glops)]
    public void CrossValidate_OfRealAnswers_IsAtLeastAsGoodAsPeers()
    {
        var score = Evaluate(SharedFiles.PathOf(Glops), 5);

        // pyBKT from five starts, folds by learner: .6992, .4584, .6076.
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

    private static PredictionScore Evaluate(string path, int folds)
    {
        ObservedRow[] rows = [.. Interop.EvidenceCsvReader.ReadFile(path).Select(row =>
        {
            _ = EvidenceSelection.Default.TryObserve(row.Record, null, out var observation);
            return new ObservedRow(row.Learner, row.Record.Competencies, observation);
        })];
        return PolicyEvaluation.CrossValidate(rows, LearnerFolds.InTurn(rows.Select(row => row.Learner), folds), new BktFitOptions { Threads = 4 });
    }

    private static ObservedRow Row(string learner, bool correct, params string[] competencies) =>
        new(LearnerId.From(learner), competencies.Select(CompetencyId.From).ToValueList(), Observation.OfAnswer(correct));
}
