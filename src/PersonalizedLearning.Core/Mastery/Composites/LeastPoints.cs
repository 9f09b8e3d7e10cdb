using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The fewest competencies whose mastery would meet a rule by points.</summary>
internal static class LeastPoints
{
    /// <summary>Finds them: what is required, and of the rest what gives the points still lacking for the fewest competencies.</summary>
    /// <param name="members">The members of the rule.</param>
    /// <param name="parts">How they stand.</param>
    /// <param name="lacking">The points that are lacking.</param>
    public static ValueList<CompetencyId>? Missing(ValueList<PointsMember> members, LeastMastery[] parts, long lacking)
    {
        var required = Enumerable.Range(0, parts.Length).Where(index => members[index].IsRequired && parts[index] is { HasLeft: false, IsMet: false }).ToList();
        if (required.Any(index => parts[index].Missing is null))
        {
            return null;
        }

        var rest = lacking - required.Sum(index => (long)members[index].Points);
        var optional = LeastMastery.Open(parts).Where(index => !members[index].IsRequired && members[index].Points > 0).ToList();
        var picked = rest > 0 ? Cheapest(members, parts, optional, rest) : [];
        if (rest <= 0 && required.Count == 0)
        {
            // Only evidence is lacking.
            return LeastMastery.Fewest(parts, 1);
        }

        return picked is null ? null : LeastMastery.Joined(parts, required.Concat(picked).Order());
    }

    private static List<int>? Cheapest(ValueList<PointsMember> members, LeastMastery[] parts, List<int> optional, long points)
    {
        var costs = optional.ConvertAll(index => parts[index].Missing!.Value.Count);
        var gives = optional.ConvertAll(index => (long)members[index].Points);
        if (gives.Sum() < points)
        {
            return null;
        }

        var picked = costs.TrueForAll(cost => cost == costs[0]) ? MostPointsFirst(gives, points) : Knapsack(costs, gives, points);
        return picked.ConvertAll(position => optional[position]);
    }

    private static List<int> MostPointsFirst(List<long> gives, long points)
    {
        var picked = new List<int>();
        foreach (var position in Enumerable.Range(0, gives.Count).OrderByDescending(position => gives[position]))
        {
            if (points <= 0)
            {
                break;
            }

            picked.Add(position);
            points -= gives[position];
        }

        return picked;
    }

    /// <summary>The most points for each cost, member by member; then the least cost that gives enough, traced back.</summary>
    private static List<int> Knapsack(List<int> costs, List<long> gives, long points)
    {
        var most = new long[costs.Count + 1][];
        most[0] = new long[costs.Sum() + 1];
        for (var position = 0; position < costs.Count; position++)
        {
            most[position + 1] = [.. most[position]];
            for (var cost = costs[position]; cost < most[0].Length; cost++)
            {
                most[position + 1][cost] = Math.Max(most[position][cost], most[position][cost - costs[position]] + gives[position]);
            }
        }

        var left = Array.FindIndex(most[^1], sum => sum >= points);
        var picked = new List<int>();
        for (var position = costs.Count - 1; position >= 0; position--)
        {
            if (most[position + 1][left] != most[position][left])
            {
                picked.Add(position);
                left -= costs[position];
            }
        }

        return picked;
    }
}
