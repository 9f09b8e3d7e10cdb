using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>What other calibration tools get wrong, each shown not to be so here.</summary>
public sealed class FaultsOfPeersTest
{
    private static readonly BktParameters Truth = new() { Prior = 0.35, Learn = 0.15, Guess = 0.2, Slip = 0.08 };

    // pyBKT from 1.4 on weighs every answer by the parameters of class 0 in its E-step.
    [Fact]
    public void EveryAnswer_IsWeighedByItsOwnClass()
    {
        var start = new BktClassParameters(0.5, [0.1], [0], [0.2, 0.6], [0.1, 0.3]);

        var first = BktClassEstimation.Fit([[new(true)]], start, maxIterations: 0).LogLikelihood;
        var second = BktClassEstimation.Fit([[new(true, AnswerClass: 1)]], start, maxIterations: 0).LogLikelihood;

        Assert.Equal(Math.Log((0.5 * 0.9) + (0.5 * 0.2)), first, 1e-12);
        Assert.Equal(Math.Log((0.5 * 0.7) + (0.5 * 0.6)), second, 1e-12);

        // And so in what one iteration makes of it: known after a right answer is 0.5·0.7/0.65, not 0.5·0.9/0.55.
        var prior = BktClassEstimation.Fit([[new(true, AnswerClass: 1)]], start, maxIterations: 1).Parameters.Prior;
        Assert.Equal(0.5 * 0.7 / 0.65, prior, 1e-12);
    }

    // pyBKT from 1.4 on again: with wrong weights the likelihood falls while it climbs.
    [Fact]
    public void LogLikelihood_WithClasses_NeverFalls()
    {
        var numbers = new SeededChance(5);
        var sequences = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 12).Select(_ => Drawn(ref numbers)).ToArray()).ToList();
        var start = new BktClassParameters(0.4, [0.05, 0.4], [0.1, 0.02], [0.1, 0.5], [0.3, 0.05]);
        var before = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 60; iterations++)
        {
            var reached = BktClassEstimation.Fit(sequences, start, iterations, tolerance: 0).LogLikelihood;

            Assert.True(reached >= before - 1e-10, $"It fell from {before} to {reached} by iteration {iterations}.");
            before = reached;
        }
    }

    // pyBKT cuts the log-likelihood off to a whole number, and so takes small steps for arrival.
    [Fact]
    public void LogLikelihood_IsNoWholeNumber_AndSmallStepsAreTaken()
    {
        var log = Logs.Of(SimulatedAnswers.Of(Truth, 50, 5, 10, seed: 21));

        var coarse = BktEstimation.Fit(log, new BktFitOptions { Starts = 1, Tolerance = 1 }).Single();
        var fine = BktEstimation.Fit(log, new BktFitOptions { Starts = 1, Tolerance = 1e-9 }).Single();

        Assert.NotEqual(Math.Truncate(fine.LogLikelihood), fine.LogLikelihood);
        Assert.True(fine.Iterations > coarse.Iterations);
        Assert.True(fine.LogLikelihood > coarse.LogLikelihood);
    }

    // pyBKT throws where a class to predict was not there to fit.
    [Fact]
    public void ItemAndCompetency_ThatWereNotThereToFit_ArePredicted()
    {
        var rows = new SimulatedRows(Truth) { Items = ["a", "b"] }.Draw(40, seed: 1);
        var fit = new BktFitter(new BktFitOptions { ByItem = BktByItem.Both }).Fit(rows);
        ObservedRow[] unseen =
        [
            new(LearnerId.From("new"), [Logs.Skill], Observation.OfAnswer(true) with { Item = "unseen" }),
            new(LearnerId.From("new"), [CompetencyId.From("unseen")], Observation.OfAnswer(false) with { Item = "unseen" }),
            new(LearnerId.From("new"), [CompetencyId.From("unseen"), Logs.Skill], Observation.OfAnswer(false)),
        ];

        var score = PolicyEvaluation.Score(unseen, _ => fit.Policies);

        Assert.Equal(3, score.Count);
        Assert.True(double.IsFinite(score.LogLoss!.Value));
    }

    // pyBKT's parameters change with the number of threads.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Threads_ChangeNoBit(int threads)
    {
        var rows = Enumerable.Range(0, 7).SelectMany(index => new SimulatedRows(Truth) { Items = ["a", "b", "c"], Gaps = [0, 2, 9] }.Draw(15, (ulong)index)
            .Select(row => row with { Competencies = [CompetencyId.From($"c{index}")] })).ToList();
        var fitter = new BktFitter(new BktFitOptions { ByItem = BktByItem.Both, Forgetting = true, ForgettingPerDay = true, Starts = 4, MaxIterations = 50 });

        var one = fitter.Fit(rows);
        var many = fitter.Fit(rows, control: new FitControl { Threads = threads });

        Assert.Equal(one.LogLikelihood, many.LogLikelihood);
        Assert.Equal(one.ByCompetency, many.ByCompetency);
        Assert.All(one.Policies.ByCompetency, pair => Assert.Equal(pair.Value, many.Policies.ByCompetency[pair.Key]));
    }

    // hmm-scalable leaves the last answer of each sequence out of what is counted: here it is all there is, or the only wrong one.
    [Fact]
    public void LastAnswer_Counts()
    {
        var once = BktEstimation.Fit(Logs.Of("1", "1", "1", "0"), new BktFitOptions { Starts = 1 }).Single();
        var last = BktEstimation.Fit(Logs.Of(Enumerable.Repeat("111110", 20)), new BktFitOptions { Starts = 1 }).Single();
        var byClass = BktClassEstimation.Fit([[new(true), new(true, AnswerClass: 1)], [new(true), new(false, AnswerClass: 1)]], new BktClassParameters(1, [0], [0], [0.2, 0.2], [0.1, 0.1]), 1);

        Assert.Equal((3 * Math.Log(0.75)) + Math.Log(0.25), once.LogLikelihood, 1e-9);
        Assert.InRange(last.Parameters.Slip, 0.1, 0.5);
        Assert.Equal(0.5, byClass.Parameters.Slip[1], 1e-12);
    }

    // Answers on several competencies, told apart as a row each, let the second row be predicted from the first: an AUC of .82 for .75.
    [Fact]
    public void Answer_OnSeveralCompetencies_IsPredictedOnce_AndNotFromItself()
    {
        var numbers = new SeededChance(3);
        CompetencyId[] both = [CompetencyId.From("x"), CompetencyId.From("y")];
        ObservedRow[] rows = [.. Enumerable.Range(0, 4000).Select(row => new ObservedRow(LearnerId.From($"l{row / 4}"), [.. both], Observation.OfAnswer(numbers.Next() < 0.5)))];
        ObservedRow[] apart = [.. rows.SelectMany(row => both.Select(_ => row with { Competencies = [both[0]] }))];
        var sharp = new MasteryPolicySet(new BayesianKnowledgeTracing(new BktParameters { Prior = 0.5, Learn = 0.4, Forget = 0.4, Guess = 0.1, Slip = 0.1 }));

        var together = PolicyEvaluation.Score(rows, _ => sharp);

        // By chance alone nothing can be told; who sees each answer twice believes to.
        Assert.Equal(4000, together.Count);
        Assert.Equal(0.5, together.Auc!.Value, 0.03);
        Assert.True(PolicyEvaluation.Score(apart, _ => sharp).Auc > 0.7);
    }

    [Fact]
    public void Folds_GoByLearner()
    {
        var rows = new SimulatedRows(Truth) { Answers = 5 }.Draw(30, seed: 2);
        var folds = LearnerFolds.InTurn(rows.Select(row => row.Learner), 5);
        var asked = new HashSet<(int Fold, LearnerId Learner)>();
        for (var fold = 0; fold < folds.Count; fold++)
        {
            _ = BktEstimation.Fit(PolicyEvaluation.ToLog(rows), new BktFitOptions { Starts = 1, MaxIterations = 1 }, learner => folds[learner] != fold && asked.Add((fold, learner)));
        }

        Assert.Equal(4 * 30, asked.Count);
        Assert.DoesNotContain(asked, pair => folds[pair.Learner] == pair.Fold);
    }

    private static ClassedAnswer Drawn(ref SeededChance numbers) => new(numbers.Next() < 0.6, (int)(numbers.Next() * 2), (int)(numbers.Next() * 2));
}
