using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class RiaritVectorsTest
{
    private const string File = "riarit_trace.json";
    private const double Near = 1e-14;

    [VectorFact("paths/" + File)]
    public void Levels_CommandAndQuality_AfterEachAnswer_AreThoseOfTheTrace()
    {
        var trace = PathVectors.Document(File);
        var settings = SettingsOf(trace);
        var table = new RiaritTable(settings);
        var bandit = new RiaritBandit(settings, table);
        AssertQualities(trace.GetProperty("init"), table, bandit);
        foreach (var step in trace.GetProperty("steps").EnumerateArray())
        {
            var act = step.GetProperty("act").EnumerateArray().Select((value, parameter) => table.ValuesOf(parameter).Start.Value + value.GetInt32()).ToArray();
            bandit.Answer(act, step.Count("answer") == 1);

            AssertNear(step.Numbers("level"), bandit.Level.ToArray());
            AssertNear(step.Numbers("estim"), bandit.Command.ToArray());
            AssertQualities(step, table, bandit);
        }
    }

    private static void AssertQualities(JsonElement step, RiaritTable table, RiaritBandit bandit)
    {
        var expected = step.Rows("bandval");
        Assert.Equal(expected.Length, table.ParameterCount);
        Assert.All(Enumerable.Range(0, expected.Length), parameter => AssertNear(expected[parameter], bandit.Quality[table.ValuesOf(parameter)].ToArray()));
    }

    private static void AssertNear(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(Enumerable.Range(0, expected.Length), place => Assert.Equal(expected[place], actual[place], Near));
    }

    private static RiaritParameters SettingsOf(JsonElement trace)
    {
        var (table, given) = (trace.GetProperty("table"), trace.GetProperty("params"));
        var rates = given.GetProperty("RiaritSsb");
        return new RiaritParameters
        {
            InitialQuality = rates.Number("uniformval"),
            Memory = rates.Number("filter1"),
            Gain = rates.Number("filter2"),
            LevelStep = given.Number("levelupdate"),
            Competencies = table.GetProperty("competencies").Texts().Select(CompetencyId.From).ToValueList(),
            Table = table.GetProperty("actions").Texts().Zip(trace.GetProperty("actionValueOrder").EnumerateArray(), (name, order) => new RiaritParameter
            {
                Name = name,
                Values = order.Texts().Select(value => ValueOf(value, table.GetProperty("table").GetProperty(name).GetProperty(value))).ToValueList(),
            }).ToValueList(),
        };
    }

    private static RiaritValue ValueOf(string name, JsonElement value) => new()
    {
        Name = name,
        Impact = value.Numbers("impact").ToValueList(),
        Requires = value.Numbers("requir").ToValueList(),
        StopsAt = value.Numbers("deacti").ToValueList(),
    };
}
