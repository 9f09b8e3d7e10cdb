using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What can be learnt now: the competencies not mastered whose hard prerequisites are all mastered.</summary>
public static class Frontier
{
    /// <summary>Finds the whole frontier from the state of mastery alone.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="mastered">One flag for each competency, by dense index.</param>
    /// <param name="destination">Where to write the dense indices, ascending; as long as the graph has competencies, to be safe.</param>
    /// <returns>How many were written.</returns>
    /// <remarks>Linear in competencies and links; allocates nothing. For a learner followed over time, <see cref="LiveFrontier"/> answers each event in constant time.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public static int Find(PrerequisiteGraph graph, ReadOnlySpan<bool> mastered, Span<int> destination)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (mastered.Length != graph.Count)
        {
            throw new ArgumentException($"There are {mastered.Length} flags; expected {graph.Count}, one for each competency.", nameof(mastered));
        }

        var start = graph.HardBefore.Start;
        var before = graph.HardBefore.Targets;
        var found = 0;
        var link = 0;
        for (var index = 0; index < mastered.Length; index++)
        {
            var end = start[index + 1];
            if (!mastered[index])
            {
                while (link < end && mastered[before[link]])
                {
                    link++;
                }

                if (link == end)
                {
                    if ((uint)found >= (uint)destination.Length)
                    {
                        throw new ArgumentException($"There is room for {destination.Length} competencies and the frontier is larger; expected room for {graph.Count}.", nameof(destination));
                    }

                    destination[found++] = index;
                }
            }

            link = end;
        }

        return found;
    }
}
