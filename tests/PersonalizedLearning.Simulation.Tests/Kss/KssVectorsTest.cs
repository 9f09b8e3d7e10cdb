using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Simulation.Tests.Kss;

/// <summary>The environment against what the public code gave: <c>paths/kss_*.json</c>.</summary>
public sealed class KssVectorsTest
{
    private const string Trajectories = "paths/kss_trajectories.json";
    private const double Tolerance = 1e-12;

    [VectorFact(Trajectories)]
    public void Graph_IsAsPublished()
    {
        using var document = JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{Trajectories}"));
        var root = document.RootElement;

        Assert.Equal(root.GetProperty("edges").EnumerateArray().Select(edge => (edge[0].GetInt32(), edge[1].GetInt32())).Order(), KssGraph.Edges.Order());
        for (var concept = 0; concept < KssGraph.Count; concept++)
        {
            var neighbours = root.GetProperty("cand").GetProperty(FormattableString.Invariant($"{concept}"));
            Assert.Equal(KssGraph.MaskOf(Whole(neighbours)), KssGraph.NeighboursOf(concept));
            Assert.Equal(Numbers(root.GetProperty("promotion")[concept]), KssGraph.Promotion(concept).ToArray());
        }
    }

    [VectorFact(Trajectories)]
    public void Trajectories_AreAsPublished()
    {
        using var document = JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{Trajectories}"));

        Assert.All(document.RootElement.GetProperty("trajectories").EnumerateArray(), trajectory =>
        {
            var set = SetOf(trajectory);
            var environment = new KssEnvironment(set.Model, set.Episodes[0], seed: 1);
            Assert.Equal(trajectory.GetProperty("score0").GetInt32(), environment.StartScore);

            var effective = Whole(trajectory.GetProperty("actions")).Select(concept => environment.Step(concept).IsEffective ? 1 : 0).ToArray();

            Assert.Equal(Whole(trajectory.GetProperty("effective")), effective);
            Assert.All(Numbers(trajectory.GetProperty("abilityEnd")).Zip(environment.Abilities.ToArray()), item => Assert.Equal(item.First, item.Second, Tolerance));
            Assert.Equal(trajectory.GetProperty("score1").GetInt32(), environment.Score);
            Assert.Equal(trajectory.GetProperty("Ep").GetDouble(), environment.Reward, Tolerance);
        });
    }

    [VectorTheory("paths/kss_eval_kdd.json", "paths/kss_eval_v1.json")]
    [InlineData("paths/kss_eval_kdd.json")]
    [InlineData("paths/kss_eval_v1.json")]
    public void Episodes_StartWithTheScoreAsPublished(string name)
    {
        using var file = File.OpenRead(SharedFiles.PathOf($"vectors/{name}"));
        var set = KssEpisodeSet.Read(file);
        using var document = JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{name}"));

        var scores = document.RootElement.GetProperty("episodes").EnumerateArray().Select(episode => episode.GetProperty("score0").GetInt32());

        Assert.Equal(scores, set.Episodes.Select(episode => new KssEnvironment(set.Model, episode, seed: 1).StartScore));
    }

    private static KssEpisodeSet SetOf(JsonElement trajectory) => new(
        new KssModel(trajectory.GetProperty("variant").GetString() == "v1" ? KssVariant.V1 : KssVariant.Kdd) { Difficulty = [.. Numbers(trajectory.GetProperty("difficulty"))] },
        [
            new KssEpisode
            {
                Ability = [.. Numbers(trajectory.GetProperty("ability0"))], Targets = [.. Whole(trajectory.GetProperty("target")).Order()], Last = trajectory.GetProperty("last").GetInt32(),
            },
        ]);

    private static int[] Whole(JsonElement items) => [.. items.EnumerateArray().Select(item => item.GetInt32())];

    private static double[] Numbers(JsonElement items) => [.. items.EnumerateArray().Select(item => item.GetDouble())];
}
