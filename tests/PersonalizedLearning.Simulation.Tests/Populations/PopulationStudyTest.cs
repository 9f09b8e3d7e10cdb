using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation.Tests.Serialization;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class PopulationStudyTest
{
    [Fact]
    public void Run_ModelsThatAreOneModel_GiveItsResultsToTheLastBit()
    {
        var result = Run("""
            { "name": "bkt", "model": "bkt" },
            { "name": "mixture", "model": "mixture", "parameters": { "components": [{ "name": "all", "model": "bkt", "weight": 3 }] } },
            { "name": "perturbed", "model": "perturbed", "parameters": { "of": { "model": "bkt" }, "spread": 0 } },
            { "name": "fitted", "model": "fitted", "parameters": { "file": "policy.json" } },
            { "name": "other", "model": "perturbed", "parameters": { "of": { "model": "bkt" }, "spread": 2 } }
            """);
        foreach (var condition in result.Conditions.Take(4))
        {
            Assert.Equal(result.Conditions[0].Curve, condition.Curve);
            Assert.Equal(result.Conditions[0].HeatMap, condition.HeatMap);
            Assert.Equal(result.Conditions[0].Exposure, condition.Exposure);
        }

        Assert.NotEqual(result.Conditions[0].Curve, result.Conditions[4].Curve);
    }

    [Fact]
    public void Run_Behaviours_ShowInWhatLearnersDo()
    {
        var result = Run("""
            { "name": "compliant", "model": "bkt" },
            { "name": "willing", "model": "bkt", "choice": { "accepts": 1 }, "engagement": { "hazard": 0 } },
            { "name": "leaving", "model": "bkt", "engagement": { "hazard": 0.2 } },
            { "name": "wilful", "model": "bkt", "choice": { "accepts": 0, "interestWeight": 3 } },
            { "name": "groups", "model": "mixture", "parameters": { "components": [{ "name": "slow", "model": "bkt", "parameters": { "learn": 0.01 } }, { "name": "quick", "model": "bkt", "parameters": { "learn": 0.5 } }] } }
            """);
        var (compliant, willing, leaving, wilful, groups) = (result.Conditions[0], result.Conditions[1], result.Conditions[2], result.Conditions[3], result.Conditions[4]);
        Assert.Equal(compliant.Curve, willing.Curve);
        Assert.Equal(compliant.Exposure, willing.Exposure);

        // After a step one in five leaves: of 400 about 400 · 0.8⁴ take the fifth; five standard errors. Fewer where all is mastered.
        Assert.InRange(leaving.Curve[^1].Active, 0, (400 * 0.4096) + (5 * Math.Sqrt(400 * 0.4096 * 0.5904)));
        Assert.True(leaving.Curve[^1].Active < compliant.Curve[^1].Active);
        Assert.NotEqual(compliant.Exposure, wilful.Exposure);
        Assert.Equal(["quick", "slow"], groups.Measures.Select(measure => measure.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_FittedOfAFileThatIsNone_NamesThePlace()
    {
        var problem = Assert.Throws<LearningJsonException>(() => Run("""
            { "name": "a", "model": "mixture", "parameters": { "components": [{ "name": "all", "model": "fitted", "parameters": { "file": "none.json" } }] } }
            """));
        Assert.Equal("$.populations[0].parameters.components[0].parameters.file", problem.Path);
        Assert.Contains("'none.json': ", problem.Message, StringComparison.Ordinal);
    }

    private static StudyResult Run(string populations)
    {
        var text = StudySamples.Short.Replace("""{ "name": "steady", "model": "bkt" }""", populations, StringComparison.Ordinal);
        return StudyRunner.Run(StudySamples.Read(text) with { Learners = Replications.Of(400), Seed = 11 }, new StudyRunOptions { Threads = 1 });
    }
}
