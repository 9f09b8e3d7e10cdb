using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ZpdesVectorsTest
{
    private const string File = "zpdes_trace.json";

    public static TheoryData<int> Traces =>
        SharedFiles.WhyMissing("vectors/paths/" + File) is null ? [.. Enumerable.Range(0, PathVectors.Document(File).GetProperty("traces").GetArrayLength())] : [0];

    [VectorTheory("paths/" + File)]
    [MemberData(nameof(Traces))]
    public void Quality_AfterEachAnswer_AndTheLastProbabilities_AreThoseOfTheTrace(int position)
    {
        var trace = PathVectors.Document(File).GetProperty("traces")[position];
        var settings = SettingsOf(trace);
        var bandit = new ZpdesBandit(settings, ZpdesGraph.Of(settings.Groups, FrameworkOf(settings)));
        foreach (var step in trace.GetProperty("steps").EnumerateArray())
        {
            bandit.Answer(ValueOf(settings, step.GetProperty("act")), step.Count("answer") == 1);
            AssertGroups(settings, step.GetProperty("bandval"), group => bandit.Quality[bandit.Graph.ValuesOf(group)].ToArray());
        }

        AssertGroups(settings, trace.GetProperty("finalSampleProb"), group =>
        {
            var values = bandit.Graph.ValuesOf(group);
            var shares = new double[settings.Groups[group].Values.Count];
            ZpdesBandit.Share(bandit.Quality[values], settings.InitialQuality, shares);
            return shares;
        });
    }

    private static void AssertGroups(ZpdesParameters settings, JsonElement expected, Func<int, double[]> actual)
    {
        for (var group = 0; group < settings.Groups.Count; group++)
        {
            var (should, does) = (expected.GetProperty(settings.Groups[group].Name).Numbers(), actual(group));
            Assert.Equal(should.Length, does.Length);
            Assert.All(Enumerable.Range(0, does.Length), value => Assert.Equal(should[value], does[value], 1e-15));
        }
    }

    private static ZpdesParameters SettingsOf(JsonElement trace)
    {
        var (graph, given) = (trace.GetProperty("graph"), trace.GetProperty("params"));
        return new ZpdesParameters
        {
            InitialQuality = given.Number("uniformval"),
            Memory = given.Number("filter1"),
            Step = given.Count("stepUpdate"),
            ActivateAbove = given.Number("upZPDval"),
            DeactivateAbove = given.Number("deactZPDval"),
            Groups = graph.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object)
                .OrderBy(member => member.Name != graph.GetProperty("act_prime").GetString()).Select(GroupOf).ToValueList(),
        };
    }

    // A group of the source has one list of values, of which the first is active at the start unless it says otherwise.
    private static ZpdesGroup GroupOf(JsonProperty group)
    {
        var values = Assert.Single(group.Value.GetProperty("ssbg").EnumerateArray()).Texts();
        var initial = group.Value.TryGetProperty("init_ssb", out var given) ? [.. Assert.Single(given.EnumerateArray()).EnumerateArray().Select(value => value.GetInt32())] : new[] { 0 };
        Assert.Equal(Enumerable.Range(0, initial.Length), initial);
        return new ZpdesGroup { Name = group.Name, Values = values.ToValueList(), Initial = initial.Length };
    }

    private static CompetencyFramework FrameworkOf(ZpdesParameters settings)
    {
        var groups = settings.Groups.Select(group => group.Name).ToHashSet();
        var builder = CompetencyFramework.CreateBuilder("trace", "Trace");
        foreach (var name in settings.Groups.SelectMany(group => group.Values).Where(name => !groups.Contains(name)))
        {
            builder.Add(new Competency { Id = CompetencyId.From(name), Statement = name });
        }

        return builder.Build().Framework;
    }

    // The choice goes from the first group on until its value is no group.
    private static int ValueOf(ZpdesParameters settings, JsonElement act)
    {
        var (group, first) = (0, 0);
        while (true)
        {
            var chosen = act.Count(settings.Groups[group].Name);
            var inner = settings.Groups.ToList().FindIndex(other => other.Name == settings.Groups[group].Values[chosen]);
            if (inner < 0)
            {
                return first + chosen;
            }

            (group, first) = (inner, settings.Groups.Take(inner).Sum(other => other.Values.Count));
        }
    }
}
