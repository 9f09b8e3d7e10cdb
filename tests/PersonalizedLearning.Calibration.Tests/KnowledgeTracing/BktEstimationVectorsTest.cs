using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktEstimationVectorsTest
{
    private const string Synthetic = "tracing/bkt_fit_synthetic.json";
    private const string Real = "tracing/bkt_fit_real.json";
    private const int FewIterations = 25;

    private const string Glops = "data/responses/glops42.csv";
    private const string Assistments = "assistments2009-train.csv";

    // What rounding may take from a sum that has arrived.
    private const double Rounding = 1e-13;

    public static TheoryData<string> GlopsNames => NamesOf(Glops);

    public static TheoryData<string> AssistmentsNames => NamesOf(Assistments);

    [VectorFact(Synthetic)]
    public void Synthetic_AfterEachNumberOfIterations_IsTheSame()
    {
        var run = Cases(Synthetic).Single(item => NameOf(item) == "synthetic_standard");

        AssertSame(run, Logs.Of(run.GetProperty("sequences").EnumerateArray().Select(text => text.GetString()!)), 1e-8, 1e-6);
    }

    [VectorTheory(Real)]
    [MemberData(nameof(GlopsNames))]
    public void Glops_AfterEachNumberOfIterations_IsTheSame(string name) => AssertReal(name, SharedFiles.PathOf(Glops));

    [ResponseTheory(Assistments, Real)]
    [MemberData(nameof(AssistmentsNames))]
    public void Assistments_AfterEachNumberOfIterations_IsTheSame(string name) => AssertReal(name, ResponseFiles.Find(Assistments)!);

    private static void AssertReal(string name, string path)
    {
        var run = Cases(Real).Single(item => NameOf(item) == name);
        var competency = run.GetProperty("data").GetProperty("filter").GetString()!.Split("==")[1].Split(',')[0];
        AssertSame(run, Logs.OfCsv(path, competency), 1e-7, 1e-5);
    }

    private static void AssertSame(JsonElement run, ResponseLog log, double few, double many)
    {
        Assert.Equal(run.GetProperty("observations").GetInt32(), log.Count);
        Assert.Equal(run.GetProperty("learners").GetInt32(), log.Learners.Count);
        var start = ParametersOf(run.GetProperty("start"));
        var before = run.GetProperty("logLikelihoodAtStart").GetDouble();
        AssertRelative(before, BktEstimation.LogLikelihood(log, _ => start));
        foreach (var after in run.GetProperty("afterIterations").EnumerateArray())
        {
            var iterations = after.GetProperty("iterations").GetInt32();

            var fit = BktEstimation.Fit(log, new BktFitOptions { Start = start, Starts = 1, MaxIterations = iterations, Tolerance = 0 }).Single();

            var tolerance = iterations <= FewIterations ? few : many;
            var expected = ParametersOf(after.GetProperty("params"));
            Assert.Equal(iterations, fit.Iterations);
            Assert.Equal(expected.Prior, fit.Parameters.Prior, tolerance);
            Assert.Equal(expected.Learn, fit.Parameters.Learn, tolerance);
            Assert.Equal(expected.Forget, fit.Parameters.Forget, tolerance);
            Assert.Equal(expected.Guess, fit.Parameters.Guess, tolerance);
            Assert.Equal(expected.Slip, fit.Parameters.Slip, tolerance);
            AssertRelative(after.GetProperty("logLikelihood").GetDouble(), fit.LogLikelihood);
            Assert.True(fit.LogLikelihood >= before + (Rounding * before), $"It fell from {before} to {fit.LogLikelihood} by iteration {iterations}.");
            before = fit.LogLikelihood;
        }

        if (run.TryGetProperty("converged", out var converged))
        {
            var best = BktEstimation.Fit(log, new BktFitOptions { Start = start, Starts = 1, Tolerance = 1e-9 }).Single();
            Assert.True(best.Converged);
            AssertRelative(converged.GetProperty("logLikelihood").GetDouble(), best.LogLikelihood);
        }
    }

    private static IEnumerable<JsonElement> Cases(string name)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{name}");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.Clone())];
    }

    private static TheoryData<string> NamesOf(string file) => SharedFiles.WhyMissing($"vectors/{Real}") is null
        ? [.. Cases(Real).Where(item => item.GetProperty("data").GetProperty("file").GetString() == file).Select(NameOf)]
        : ["absent"];

    private static BktParameters ParametersOf(JsonElement given) => new()
    {
        Prior = given.GetProperty("prior").GetDouble(),
        Learn = given.GetProperty("learn")[0].GetDouble(),
        Forget = given.GetProperty("forget")[0].GetDouble(),
        Guess = given.GetProperty("guess")[0].GetDouble(),
        Slip = given.GetProperty("slip")[0].GetDouble(),
    };

    private static void AssertRelative(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Abs(expected));

    private static string NameOf(JsonElement run) => run.GetProperty("name").GetString()!;
}
