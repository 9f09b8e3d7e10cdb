using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeStructureLawsTest
{
    [Property(MaxTest = 300)]
    public Property States_AreTheSetsThatAreStates() => ForAll(structure =>
    {
        var expected = Enumerable.Range(0, 1 << structure.Items.Count).Select(bits => new KnowledgeState((ulong)bits)).Where(structure.Contains);

        Assert.Equal(expected.OrderBy(state => state.Count), structure.States);
        Assert.Equal((default, structure.All), (structure.States[0], structure.States[^1]));
    });

    [Property(MaxTest = 300)]
    public Property Fringes_AreWhatCanBeAddedOrTakenAway() => ForAll(structure =>
    {
        foreach (var state in structure.States)
        {
            for (var item = 0; item < structure.Items.Count; item++)
            {
                Assert.Equal(!state.Contains(item) && structure.Contains(state.With(item)), structure.OuterFringe(state).Contains(item));
                Assert.Equal(state.Contains(item) && structure.Contains(state.Without(item)), structure.InnerFringe(state).Contains(item));
            }
        }
    });

    [Property(MaxTest = 300)]
    public Property LearningPaths_AreAllTheChainsOfStates() => ForAll(structure =>
    {
        var paths = structure.LearningPaths().Take(2000).ToList();

        foreach (var path in paths)
        {
            var state = default(KnowledgeState);
            foreach (var item in path)
            {
                state = state.With(structure.IndexOf(item));
                Assert.True(structure.Contains(state), $"{path}: {state} is no state.");
            }

            Assert.Equal(structure.All, state);
        }

        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.True(paths.Count == 2000 ? structure.LearningPathCount() >= 2000 : structure.LearningPathCount() == paths.Count);
    });

    [Property(MaxTest = 300)]
    public Property Base_IsWhatIsNoUnionOfOthers() => ForAll(structure =>
    {
        var expected = structure.States.Where(state => state != UnionOf(structure.States.Where(other => other != state && state.Includes(other))));

        Assert.Equal(expected, structure.Base());
    });

    [Property(MaxTest = 300)]
    public Property IsSpace_WhenTheUnionOfAnyTwoStatesIsOne() => ForAll(structure => Assert.Equal(
        structure.States.All(left => structure.States.All(right => structure.Contains(UnionOf([left, right])))), structure.IsSpace()));

    // By the definition: a shortest way between any two states, by breadth first search over states that differ in one item.
    [Property(MaxTest = 150)]
    public Property IsWellGraded_WhenAnyTwoStatesAreAsFarApartAsTheyDiffer() => ForAll(structure => Assert.Equal(
        structure.States.All(from => DistancesFrom(from, structure) is var found
            && structure.States.All(to => found.GetValueOrDefault(to, -1) == new KnowledgeState(from.Items ^ to.Items).Count)),
        structure.IsWellGraded()));

    private static Property ForAll(Action<KnowledgeStructure> law) => Prop.ForAll(Arb.From(KnowledgeGenerators.Structures), law);

    private static KnowledgeState UnionOf(IEnumerable<KnowledgeState> states) => states.Aggregate(default(KnowledgeState), (union, state) => new KnowledgeState(union.Items | state.Items));

    private static Dictionary<KnowledgeState, int> DistancesFrom(KnowledgeState start, KnowledgeStructure structure)
    {
        var distances = new Dictionary<KnowledgeState, int> { [start] = 0 };
        var open = new Queue<KnowledgeState>([start]);
        while (open.TryDequeue(out var state))
        {
            foreach (var item in Enumerable.Range(0, structure.Items.Count))
            {
                var next = state.Contains(item) ? state.Without(item) : state.With(item);
                if (structure.Contains(next) && distances.TryAdd(next, distances[state] + 1))
                {
                    open.Enqueue(next);
                }
            }
        }

        return distances;
    }
}
