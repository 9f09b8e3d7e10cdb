using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class BayesianKnowledgeTracingVectorsTest
{
    private const string Steps = "tracing/bkt_steps.json";
    private const string OaTutor = "mastery/oatutor_bkt.json";

    /// <summary>
    /// From which row on a long run of the file is not to be used: its two probabilities do not add up to 1 there any more, as 60 digits were too few
    /// for the streak before. Exact arithmetic stands in.
    /// </summary>
    private static readonly Dictionary<string, int> FaultyFrom = new() { ["200correct_250wrong"] = 370, ["skill94_like"] = 180 };

    public static TheoryData<string> AllCases => [.. Cases.Select(NameOf)];

    public static TheoryData<string> LongRuns => [.. Document(Steps).GetProperty("longRuns").GetProperty("cases").EnumerateArray().Select(NameOf)];

    [VectorTheory(Steps)]
    [MemberData(nameof(AllCases))]
    public void Step_OfEveryCase_IsThatOfTheVector(string name)
    {
        var run = Cases.Single(item => NameOf(item) == name);
        var parameters = ParametersOf(run);
        var policy = new BayesianKnowledgeTracing(parameters);
        var posterior = new BayesianKnowledgeTracing(parameters with
        {
            Learn = 0, Forget = 0, ByItem = parameters.ByItem.Select(item => item with { Learn = 0, Forget = 0 }).ToValueList(),
        });
        var state = policy.Initial;
        var logLikelihood = 0.0;
        foreach (var (position, step) in run.GetProperty("steps").EnumerateArray().Index())
        {
            var (response, item) = (run.GetProperty("responses")[position].GetInt32(), ItemAt(run, position));
            var answer = Observation.OfAnswer(response == 1) with { Item = item };
            var correct = policy.PredictCorrect(state, item);
            Assert.Equal(Number(step, "pKnownBefore"), state.Known, 1e-12);
            Assert.Equal(Number(step, "pCorrect"), correct, 1e-12);
            Assert.Equal(Number(step, "pKnownPosterior"), (response < 0 ? posterior.Pass(state, item) : posterior.Update(state, answer)).Known, 1e-12);
            logLikelihood += response < 0 ? 0 : Math.Log(response == 1 ? correct : 1 - correct);
            state = response < 0 ? policy.Pass(state, item) : policy.Update(state, answer);
            Assert.Equal(Number(step, "pKnownNext"), state.Known, 1e-12);
        }

        Assert.Equal(run.GetProperty("responses").GetArrayLength(), run.GetProperty("steps").GetArrayLength());
        Assert.Equal(Number(run, "logLikelihood"), logLikelihood, 1e-10);
    }

    [VectorFact(Steps)]
    public void Cases_AreThirtyTwo() => Assert.Equal(32, Cases.Count);

    [VectorTheory(Steps)]
    [MemberData(nameof(LongRuns))]
    public void LongRun_IsThatOfTheVector(string name)
    {
        var run = LongRun(name);
        var policy = new BayesianKnowledgeTracing(ParametersOf(run));
        var rows = run.GetProperty("everyTenth").EnumerateArray().ToDictionary(row => row.GetProperty("t").GetInt32());
        var state = policy.Initial;
        var compared = 0;
        foreach (var (answer, t) in AnswersOf(run).Select((answer, t) => (answer, t)).TakeWhile(item => item.t < FaultyFrom.GetValueOrDefault(name, int.MaxValue)))
        {
            var correct = policy.PredictCorrect(state);
            state = policy.Update(state, Observation.OfAnswer(answer));
            if (rows.TryGetValue(t, out var row))
            {
                AssertClose(Number(row, "pCorrect"), correct);
                AssertClose(Number(row, "pKnownNext"), state.Known);
                compared++;
            }
        }

        Assert.True(compared >= 13);
        if (!FaultyFrom.ContainsKey(name))
        {
            AssertClose(Number(run.GetProperty("last"), "pKnownNext"), state.Known);
        }
    }

    [VectorTheory(Steps)]
    [MemberData(nameof(LongRuns))]
    public void LongRun_IsThatOfExactArithmetic(string name)
    {
        var run = LongRun(name);
        var policy = new BayesianKnowledgeTracing(ParametersOf(run));
        var exact = new ExactKnowledgeTracing(ParametersOf(run));
        var state = policy.Initial;
        foreach (var answer in AnswersOf(run))
        {
            AssertClose(exact.Correct, policy.PredictCorrect(state));
            state = policy.Update(state, Observation.OfAnswer(answer));
            exact.Take(answer);
            AssertClose(exact.Known, state.Known);
            AssertClose(exact.Unknown, state.Unknown);
        }
    }

    [VectorFact(Steps)]
    public void LongRuns_OfTheFile_AddUpToOneExceptWhereNoted()
    {
        var faults =
            from run in Document(Steps).GetProperty("longRuns").GetProperty("cases").EnumerateArray()
            from row in run.GetProperty("everyTenth").EnumerateArray()
            where Math.Abs(Number(row, "pKnownBefore") + Number(row, "pNotKnownBefore") - 1) > 1e-9
            group row.GetProperty("t").GetInt32() by NameOf(run);

        Assert.Equal(FaultyFrom, faults.ToDictionary(fault => fault.Key, fault => fault.Min()));
    }

    [VectorFact(OaTutor)]
    public void OaTutor_GivesTheSame()
    {
        var policy = new BayesianKnowledgeTracing(new BktParameters { Prior = 0.1, Learn = 0.1, Guess = 0.1, Slip = 0.1 });
        var state = policy.Initial;
        foreach (var item in Document(OaTutor).GetProperty("cases").EnumerateArray())
        {
            state = policy.Update(state, Observation.OfAnswer(item.GetProperty("correct").GetInt32() == 1));
            Assert.Equal(Number(item, "p"), state.Known, 1e-10);
            Assert.Equal(item.GetProperty("mastered").GetBoolean(), MasteryRule.Default.Scale.LevelOf(state.Known).IsProficient);
        }
    }

    private static JsonElement Document(string name)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{name}");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static List<JsonElement> Cases => [.. Document(Steps).GetProperty("cases").EnumerateArray()];

    private static JsonElement LongRun(string name) =>
        Document(Steps).GetProperty("longRuns").GetProperty("cases").EnumerateArray().Single(item => NameOf(item) == name);

    private static string NameOf(JsonElement run) => run.GetProperty("name").GetString()!;

    private static double Number(JsonElement item, string member) => item.GetProperty(member).GetDouble();

    private static IEnumerable<bool> AnswersOf(JsonElement run) => run.GetProperty("responses").GetString()!.Select(letter => letter == '1');

    // One item for each pair of a class of learn and forget and one of guess and slip; the general parameters are those of the first classes.
    private static BktParameters ParametersOf(JsonElement run)
    {
        var given = run.GetProperty("params");
        return new BktParameters
        {
            Prior = Number(given, "prior"),
            Learn = Class(given, "learn", 0),
            Forget = Class(given, "forget", 0),
            Guess = Class(given, "guess", 0),
            Slip = Class(given, "slip", 0),
            ByItem = (
                from learn in Enumerable.Range(0, given.GetProperty("learn").GetArrayLength())
                from guess in Enumerable.Range(0, given.GetProperty("guess").GetArrayLength())
                where learn + guess > 0
                select new BktItem
                {
                    Item = NameOf(learn, guess),
                    Learn = Class(given, "learn", learn),
                    Forget = Class(given, "forget", learn),
                    Guess = Class(given, "guess", guess),
                    Slip = Class(given, "slip", guess),
                }).ToValueList(),
        };
    }

    private static double Class(JsonElement given, string member, int index) => given.GetProperty(member)[index].GetDouble();

    private static string NameOf(int learn, int guess) => FormattableString.Invariant($"learn {learn}, guess {guess}");

    private static string ItemAt(JsonElement run, int position)
    {
        return NameOf(ClassAt("learnClass"), ClassAt("guessSlipClass"));

        // Runs of longRuns and runs of one class name none.
        int ClassAt(string member) => run.TryGetProperty(member, out var classes) && classes.ValueKind == JsonValueKind.Array ? classes[position].GetInt32() : 0;
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Abs(expected));
}
