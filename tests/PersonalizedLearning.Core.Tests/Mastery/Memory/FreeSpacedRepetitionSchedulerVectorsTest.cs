using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class FreeSpacedRepetitionSchedulerVectorsTest
{
    private const string Model = "tracing/fsrs_double.json";
    private const string Scheduler = "tracing/fsrs6_tsfsrs_scheduler.json";

    /// <summary>
    /// Steps whose interval in days comes not from stability alone, but from keeping the four ratings a day apart: good is due after 3 days and not
    /// round(S) = 2, as again takes 1 and hard 2. That is for the calendar of cards, not for the model.
    /// </summary>
    private static readonly HashSet<(string Run, int Step)> SpreadApart = [("long_term_only", 0)];

    public static TheoryData<string, string> Runs => Pairs(Model, "fsrs6", "fsrs5");

    public static TheoryData<string> SchedulerRuns => [.. Document(Scheduler).GetProperty("cases").EnumerateArray().Select(NameOf)];

    [VectorTheory(Model)]
    [MemberData(nameof(Runs))]
    public void Step_OfEveryRun_IsThatOfTheVector(string version, string name)
    {
        var file = Document(Model).GetProperty(version);
        var weights = file.GetProperty("w").EnumerateArray().Select(item => item.GetDouble()).Take(version == "fsrs5" ? 19 : 21).ToValueList();
        foreach (var dayCount in Enum.GetValues<DayCount>())
        {
            var policy = new FreeSpacedRepetitionScheduler(new FsrsParameters { Weights = weights, DayCount = dayCount });
            var sooner = new FreeSpacedRepetitionScheduler(policy.Settings with { DesiredRetention = 0.8 });
            var state = policy.Initial;
            var at = TimeGenerators.Start;
            foreach (var step in file.GetProperty("cases").EnumerateArray().Single(item => NameOf(item) == name).GetProperty("steps").EnumerateArray())
            {
                at += Duration.FromDays(step.GetProperty("elapsedDays").GetInt32());
                if (step.GetProperty("retrievabilityBefore").ValueKind == JsonValueKind.Number)
                {
                    AssertClose(step, "retrievabilityBefore", policy.Estimate(state, at).Value, 1e-9);
                }

                state = policy.Update(state, Observation.OfRating(step.GetProperty("rating").GetInt32(), at));
                AssertClose(step, "stability", state.Stability, 1e-9);
                AssertClose(step, "difficulty", state.Difficulty, 1e-9);
                AssertClose(step, "interval90", policy.IntervalDays(state), 1e-9);
                AssertClose(step, "interval80", sooner.IntervalDays(state), 1e-9);
            }
        }
    }

    [VectorTheory(Scheduler)]
    [MemberData(nameof(SchedulerRuns))]
    public void Step_OfEveryScheduledRun_IsThatOfTsFsrs(string name)
    {
        var run = Document(Scheduler).GetProperty("cases").EnumerateArray().Single(item => NameOf(item) == name);
        var policy = new FreeSpacedRepetitionScheduler(new FsrsParameters { ShortTerm = run.GetProperty("enableShortTerm").GetBoolean() });
        var state = policy.Initial;
        foreach (var (position, step) in run.GetProperty("steps").EnumerateArray().Index())
        {
            var at = InstantPattern.ExtendedIso.Parse(step.GetProperty("reviewAt").GetString()!).Value;
            state = policy.Update(state, Observation.OfRating(step.GetProperty("rating").GetInt32(), at));
            AssertClose(step, "stability", state.Stability, 1e-6);
            AssertClose(step, "difficulty", state.Difficulty, 1e-6);

            // 0 where a learning step in minutes comes next.
            var days = step.GetProperty("scheduledDays").GetInt32();
            if (days > 0)
            {
                var own = Math.Max(Math.Round(policy.IntervalDays(state), MidpointRounding.AwayFromZero), 1);
                Assert.Equal(SpreadApart.Contains((name, position)), days != own);
            }
        }
    }

    [VectorFact(Model, Scheduler)]
    public void Runs_AreAllThere()
    {
        Assert.Equal(42, Runs.Count);
        Assert.Equal(5, SchedulerRuns.Count);
        Assert.Equal(Document(Model).GetProperty("fsrs6").GetProperty("w").EnumerateArray().Select(item => item.GetDouble()), FsrsParameters.DefaultWeights);
    }

    private static TheoryData<string, string> Pairs(string file, params string[] members)
    {
        var data = new TheoryData<string, string>();
        foreach (var member in members)
        {
            foreach (var item in Document(file).GetProperty(member).GetProperty("cases").EnumerateArray())
            {
                data.Add(member, NameOf(item));
            }
        }

        return data;
    }

    private static JsonElement Document(string name)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{name}");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static string NameOf(JsonElement item) => item.GetProperty("name").GetString()!;

    private static void AssertClose(JsonElement step, string member, double actual, double tolerance)
    {
        var expected = step.GetProperty(member).GetDouble();
        Assert.Equal(expected, actual, tolerance * Math.Abs(expected));
    }
}
