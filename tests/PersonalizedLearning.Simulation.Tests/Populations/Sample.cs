using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Populations;

/// <summary>A framework of some competencies in a chain, and learners led through it at random.</summary>
internal static class Sample
{
    public static CompetencyId[] Ids { get; } = [.. Enumerable.Range(0, 6).Select(number => CompetencyId.From($"c{number}"))];

    public static PrerequisiteGraph Graph { get; } = GraphOf(Ids.Length);

    public static PrerequisiteGraph GraphOf(int count)
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain");
        for (var number = 0; number < count; number++)
        {
            builder.Add($"c{number}", $"Competency {number}");
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }

    /// <summary>Everything that can be seen of a learner over some steps, as one list of numbers.</summary>
    public static List<double> Course(LearnerDynamics dynamics, long learner, int steps, ulong seed = 5)
    {
        var state = new double[dynamics.StateSize];
        var person = ChanceStream.Of(seed, learner, ChancePurpose.Person);
        dynamics.Start(ref person, state);
        var seen = new List<double> { dynamics.GroupOf(state) };
        for (var step = 0; step < steps; step++)
        {
            var selection = ChanceStream.Of(seed, learner, ChancePurpose.Selection, step);
            var competency = selection.NextBelow(dynamics.Graph.Count);
            var answers = ChanceStream.Of(seed, learner, ChancePurpose.Answer, competency, step);
            var learning = ChanceStream.Of(seed, learner, ChancePurpose.Learning, competency, step);
            seen.Add(dynamics.SuccessOf(state, competency));
            seen.Add(dynamics.Answer(state, competency, ref answers, ref learning) ? 1 : 0);
            dynamics.Elapse(state, step % 3 == 0 ? 1.5 : 0);
            var masteries = new double[dynamics.Graph.Count];
            dynamics.MasteriesOf(state, masteries);
            seen.AddRange(masteries);
        }

        return seen;
    }
}
