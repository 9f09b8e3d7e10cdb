using System.Text.Json;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktClassEstimationTest
{
    private const string Synthetic = "tracing/bkt_fit_synthetic.json";
    private const int FewIterations = 25;

    // Among them the cases on which pyBKT from 1.4 on errs, as its E-step gives every answer the parameters of class 0.
    [VectorTheory(Synthetic)]
    [InlineData("synthetic_standard")]
    [InlineData("synthetic_multi_guess_slip")]
    [InlineData("synthetic_multi_learn")]
    [InlineData("synthetic_multi_all_forget")]
    public void Vectors_AfterEachNumberOfIterations_AreTheSame(string name)
    {
        using var document = JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{Synthetic}"));
        var run = document.RootElement.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
        var sequences = SequencesOf(run);
        var start = ParametersOf(run.GetProperty("start"));
        var before = BktClassEstimation.Fit(sequences, start, maxIterations: 0).LogLikelihood;
        AssertRelative(run.GetProperty("logLikelihoodAtStart").GetDouble(), before);
        foreach (var after in run.GetProperty("afterIterations").EnumerateArray())
        {
            var iterations = after.GetProperty("iterations").GetInt32();

            var fit = BktClassEstimation.Fit(sequences, start, iterations, tolerance: 0);

            AssertSame(ParametersOf(after.GetProperty("params")), fit.Parameters, iterations <= FewIterations ? 1e-8 : 1e-6);
            AssertRelative(after.GetProperty("logLikelihood").GetDouble(), fit.LogLikelihood);
            Assert.True(fit.LogLikelihood >= before * (1 + 1e-13));
            before = fit.LogLikelihood;
        }
    }

    [Property(MaxTest = 40)]
    public void Iteration_WithClassesAndTimes_IsThatOfAllPathsTogether(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var start = new BktClassParameters(
            numbers.Next(), [numbers.Next(), numbers.Next()], [numbers.Next(), numbers.Next() / 3], [numbers.Next(), numbers.Next(), numbers.Next()], [numbers.Next(), 0.2, 0.1])
        {
            ForgetPerDay = numbers.Next() / 2,
        };
        ClassedAnswer[][] sequences = [.. Enumerable.Range(0, 11).Select(_ => Enumerable.Range(0, 1 + (int)(numbers.Next() * 4)).Select(_ => Drawn(ref numbers)).ToArray())];

        var fit = BktClassEstimation.Fit(sequences, start, maxIterations: 1, tolerance: 0);

        var (before, next) = PathByPath.Iterate(sequences, start);
        AssertRelative(before, BktClassEstimation.Fit(sequences, start, maxIterations: 0).LogLikelihood);

        // The midpoint rule of the paths, not the fit, sets how near.
        AssertSame(next, fit.Parameters, 1e-6);
        Assert.True(fit.LogLikelihood >= before - 1e-12);
    }

    // Two kernels: one for answers that are all alike, one for classes.
    [Property(MaxTest = 200)]
    public void OneClass_GivesWhatTheLanesGive(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var truth = new BktParameters { Prior = numbers.Next(), Learn = numbers.Next(), Forget = numbers.Next() / 2, Guess = numbers.Next(), Slip = numbers.Next() };
        string[] texts = [.. SimulatedAnswers.Of(truth, 1 + (int)(numbers.Next() * 40), 1, 1 + (int)(numbers.Next() * 30), seed)];
        var start = new BktParameters { Prior = 0.4, Learn = 0.3, Forget = 0.1, Guess = 0.25, Slip = 0.15 };

        var lanes = BktEstimation.Fit(Logs.Of(texts), new BktFitOptions { Start = start, Starts = 1, MaxIterations = 5, Tolerance = 0, Forgetting = true }).Single();
        var textbook = BktClassEstimation.Fit(
            [.. texts.Select(text => text.Select(letter => new ClassedAnswer(letter == '1')).ToArray())],
            new BktClassParameters(start.Prior, [start.Learn], [start.Forget], [start.Guess], [start.Slip]), maxIterations: 5, tolerance: 0);

        AssertRelative(textbook.LogLikelihood, lanes.LogLikelihood);
        if (lanes.Iterations == 5 && textbook.Iterations == 5 && lanes.Parameters.Guess + lanes.Parameters.Slip < 1)
        {
            var given = lanes.Parameters;
            AssertSame(textbook.Parameters, new BktClassParameters(given.Prior, [given.Learn], [given.Forget], [given.Guess], [given.Slip]), 1e-9);
        }
    }

    [Fact]
    public void Classes_OfWhichThereIsNoAnswer_KeepTheirStart()
    {
        var start = new BktClassParameters(0.5, [0.2, 0.3], [0, 0], [0.2, 0.25], [0.1, 0.15]);

        var fit = BktClassEstimation.Fit([[new(true), new(false), new(true)]], start);

        Assert.Equal((0.3, 0.25, 0.15), (fit.Parameters.Learn[1], fit.Parameters.Guess[1], fit.Parameters.Slip[1]));
    }

    [Fact]
    public void Answer_OfAnUnknownClass_IsRefusedByItsPlace()
    {
        var start = new BktClassParameters(0.5, [0.2], [0], [0.2], [0.1]);

        var problem = Assert.Throws<ArgumentException>("sequences", () => BktClassEstimation.Fit([[new(true)], [new(true), new(true, 1)]], start));

        Assert.Contains("Answer 1 of sequence 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_ThatDoNotMatchOrAreNone_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => BktClassEstimation.Fit([], new BktClassParameters(0.5, [0.1], [], [0.2], [0.1])));
        Assert.Throws<ArgumentOutOfRangeException>(() => BktClassEstimation.Fit([], new BktClassParameters(double.NaN, [0.1], [0], [0.2], [0.1])));
        Assert.Throws<ArgumentOutOfRangeException>(() => BktClassEstimation.Fit([[new(true, DaysBefore: -1)]], new BktClassParameters(0.5, [0.1], [0], [0.2], [0.1])));
    }

    [Fact]
    public void DegenerateClasses_AreNamed() => Assert.Equal([1], new BktClassParameters(0.5, [0.1], [0], [0.2, 0.6], [0.1, 0.5]).DegenerateClasses);

    private static ClassedAnswer Drawn(ref SeededChance numbers) =>
        new(numbers.Next() < 0.6, (int)(numbers.Next() * 3), (int)(numbers.Next() * 2), numbers.Next() < 0.3 ? 0 : numbers.Next() * 10);

    private static List<ClassedAnswer[]> SequencesOf(JsonElement run)
    {
        List<string> Texts(string member) => run.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
        var (answerClasses, learnClasses) = (Texts("guessSlipClass"), Texts("learnClass"));
        return [.. Texts("sequences").Select((text, learner) => text.Select((letter, step) => new ClassedAnswer(
            letter == '1',
            answerClasses.Count > 0 ? answerClasses[learner][step] - '0' : 0,
            learnClasses.Count > 0 ? learnClasses[learner][step] - '0' : 0)).ToArray())];
    }

    private static BktClassParameters ParametersOf(JsonElement given) => new(
        given.GetProperty("prior").GetDouble(), Values(given, "learn"), Values(given, "forget"), Values(given, "guess"), Values(given, "slip"));

    private static ValueList<double> Values(JsonElement given, string name) => given.GetProperty(name).EnumerateArray().Select(value => value.GetDouble()).ToValueList();

    private static void AssertSame(BktClassParameters expected, BktClassParameters actual, double tolerance)
    {
        IEnumerable<double> All(BktClassParameters item) => [item.Prior, item.ForgetPerDay, .. item.Learn, .. item.Forget, .. item.Guess, .. item.Slip];
        Assert.All(All(expected).Zip(All(actual)), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }

    private static void AssertRelative(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(Math.Abs(expected), 1e-3));
}
