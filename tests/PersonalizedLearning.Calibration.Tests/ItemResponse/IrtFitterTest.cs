using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class IrtFitterTest
{
    private const string Fractions = "data/responses/fraction-tatsuoka/needed.csv";

    [Theory]
    [InlineData(IrtModel.OneParameter)]
    [InlineData(IrtModel.TwoParameter)]
    [InlineData(IrtModel.ThreeParameter)]
    [InlineData(IrtModel.FourParameter)]
    public void Fit_OfSeveralCompetencies_GivesEachItsOwnScale(IrtModel model)
    {
        var fit = new IrtFitter(new IrtFitOptions { Model = model, MaxIterations = 50 }).Fit(Rows());

        Assert.Equal("irt", fit.Model);
        Assert.Equal(["c0", "c1", "c2"], fit.ByCompetency.Select(own => own.Competency.Value));
        Assert.Equal(fit.LogLikelihood, fit.ByCompetency.Sum(own => own.LogLikelihood), 1e-9);
        Assert.Equal(Rows().Length, fit.Answers);
        Assert.Equal(8, ((IrtParameters)fit.Policies[CompetencyId.From("c1")].Parameters).ByItem.Count);
        Assert.Empty(((IrtParameters)fit.Policies[CompetencyId.From("unseen")].Parameters).ByItem);
    }

    [Fact]
    public void Score_OfUnseenItemsAndCompetencies_DoesNotThrow_AndItemsHelp()
    {
        var rows = Rows();
        var fit = new IrtFitter().Fit(rows, learner => learner.Value.Length % 2 == 0);
        ObservedRow[] strange =
        [
            .. rows, Row("new", "c1", "never seen", true), Row("new", "unseen", "never seen", false), Row("new", "unseen", null, true), Row("new", "c0", null, true),
            new(LearnerId.From("new"), [], Observation.OfAnswer(true)),
            new(LearnerId.From("new"), [CompetencyId.From("c0"), CompetencyId.From("unseen")], Observation.OfAnswer(true)),
        ];

        var (with, without) = (PolicyEvaluation.Score(strange, _ => fit.Policies), PolicyEvaluation.Score(strange, _ => new MasteryPolicySet(new ItemResponseTheory())));

        Assert.Equal(strange.Length - 1, with.Count);
        Assert.True(with.Auc > without.Auc + 0.05, $"{with.Auc} {without.Auc}");
    }

    [Theory]
    [InlineData(AnswerCombination.Conjunctive)]
    [InlineData(AnswerCombination.Compensatory)]
    public void Score_OfAnswersOnSeveralCompetencies_SharesCredit(AnswerCombination combination)
    {
        var fit = new IrtFitter(new IrtFitOptions { MaxIterations = 20 }).Fit(Rows());
        var joint = new MasteryPolicySet(fit.Policies.Standard, fit.Policies.ByCompetency, combination: combination);
        ObservedRow[] rows = [.. Rows().Select(row => row with { Competencies = [CompetencyId.From("c0"), CompetencyId.From("c1")] })];

        Assert.Equal(rows.Length, PolicyEvaluation.Score(rows, _ => joint).Count);
    }

    [Fact]
    public void Fit_OnAnyNumberOfThreads_GivesTheSameBits()
    {
        var fitter = new IrtFitter(new IrtFitOptions { MaxIterations = 20 });

        Assert.Equal(Text(fitter.Fit(Rows())), Text(fitter.Fit(Rows(), control: new FitControl { Threads = 4 })));
    }

    [Fact]
    public void Fit_WrittenAndRead_IsTheSamePolicy()
    {
        var policies = new IrtFitter(new IrtFitOptions { Model = IrtModel.FourParameter, MaxIterations = 20 }).Fit(Rows()).Policies;
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, policies);
        stream.Position = 0;

        var read = LearningJson.ReadPolicies(stream);

        Assert.Equal(policies.Standard, read.Standard);
        Assert.Equal(policies.ByCompetency.OrderBy(item => item.Key), read.ByCompetency.OrderBy(item => item.Key));
    }

    [Fact]
    public void Fit_OfNothing_IsRefused()
    {
        Assert.Contains("no answer", Assert.Throws<ArgumentException>(() => new IrtFitter().Fit([])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new IrtFitter().Fit(Rows(), _ => false));
    }

    [Fact]
    public void Fit_WithoutItems_FitsTheTypicalOne()
    {
        ObservedRow[] rows = [.. Rows().Select(row => row with { Observation = row.Observation with { Item = null } })];

        var fit = new IrtFitter().Fit(rows);

        Assert.All(fit.Policies.ByCompetency.Values, policy => Assert.Empty(((IrtParameters)policy.Parameters).ByItem));
        Assert.True(PolicyEvaluation.Score(rows, _ => fit.Policies).Auc > 0.6);
    }

    [Fact]
    public void Fit_WhenCancelled_Stops_OnSeveralThreadsToo()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new IrtFitter().Fit(Rows(), control: new FitControl { Threads = 3, Cancellation = source.Token }));
    }

    [SharedFact(Fractions)]
    public void Fit_OfRealAnswers_RunsForEveryModel_AndMoreParametersAreLikelier()
    {
        ObservedRow[] rows = [.. File.ReadLines(SharedFiles.PathOf(Fractions)).Skip(1).Select(line => line.Split(',')).Select(cells => Row(cells[0], "fractions", cells[1], cells[2] == "1"))];
        var fits = Enum.GetValues<IrtModel>().Select(model => new IrtFitter(new IrtFitOptions { Model = model, Tolerance = 1e-3 }.WithoutPriors()).Fit(rows)).ToList();

        Assert.All(fits, fit => Assert.Equal(536, fit.ByCompetency[0].Learners));
        Assert.All(fits.Zip(fits.Skip(1)), pair => Assert.True(pair.Second.LogLikelihood > pair.First.LogLikelihood, $"{pair.First.LogLikelihood} {pair.Second.LogLikelihood}"));
        Assert.True(PolicyEvaluation.Score(rows, _ => fits[1].Policies).Auc > 0.85);
    }

    private static ObservedRow[] Rows() =>
    [
        .. from competency in Enumerable.Range(0, 3)
           from answer in SimulatedItems.Answers(SimulatedItems.Bank(8, seed: (ulong)competency), 150 + (10 * competency), seed: (ulong)(100 + competency))
           select Row(answer.Learner.Value, $"c{competency}", answer.Item, answer.IsCorrect),
    ];

    private static ObservedRow Row(string learner, string competency, string? item, bool correct) =>
        new(LearnerId.From(learner), [CompetencyId.From(competency)], Observation.OfAnswer(correct) with { Item = item });

    private static string Text(PolicyFit fit)
    {
        using var stream = new MemoryStream();
        LearningJson.WritePolicies(stream, fit.Policies);
        return $"{fit.LogLikelihood:R} {fit.Iterations} {System.Text.Encoding.UTF8.GetString(stream.ToArray())}";
    }
}
