namespace PersonalizedLearning.Programs;

/// <summary>How often two learners took two things in opposite orders.</summary>
/// <remarks>
/// It is the Kendall tau distance between the orders of two learners over what both have done, as a share of the pairs of things, taken together over all pairs of learners: Σ discordant / Σ pairs. A pair of
/// things that one of the two did at the same time counts half, one that both did so not at all (Fagin, Kumar, Mahdian, Sivakumar and Vee 2006, with p = 1/2).
/// </remarks>
internal static class RouteOrders
{
    /// <summary>Counts.</summary>
    /// <param name="routes">Of each learner, the place in time of each thing done, by the number of the thing; null where it was not done.</param>
    /// <returns>The sum of discordances, the number of pairs (of learners and things), and both without each learner in turn.</returns>
    public static (double Opposite, double Pairs, (double Opposite, double Pairs)[] Without) Count(IReadOnlyList<long?[]> routes)
    {
        var things = routes.Count == 0 ? 0 : routes[0].Length;
        var (opposite, pairs) = (0.0, 0.0);
        var own = new (double Opposite, double Pairs)[routes.Count];
        Span<int> counts = stackalloc int[3];
        for (var first = 0; first < things; first++)
        {
            for (var second = first + 1; second < things; second++)
            {
                counts.Clear();
                foreach (var route in routes)
                {
                    if (OrderIn(route, first, second) is { } order)
                    {
                        counts[order + 1]++;
                    }
                }

                var (before, same, after) = (counts[0], counts[1], counts[2]);
                opposite += ((double)before * after) + (0.5 * same * (before + after));
                pairs += 0.5 * (before + same + after) * (before + same + after - 1.0);
                for (var learner = 0; learner < routes.Count; learner++)
                {
                    if (OrderIn(routes[learner], first, second) is { } order)
                    {
                        own[learner].Opposite += order == 0 ? 0.5 * (before + after) : (order < 0 ? after : before) + (0.5 * same);
                        own[learner].Pairs += before + same + after - 1;
                    }
                }
            }
        }

        var (allOpposite, allPairs) = (opposite, pairs);
        return (opposite, pairs, [.. own.Select(item => (allOpposite - item.Opposite, allPairs - item.Pairs))]);
    }

    private static int? OrderIn(long?[] route, int first, int second) => route[first] is { } left && route[second] is { } right ? left.CompareTo(right) : null;
}
