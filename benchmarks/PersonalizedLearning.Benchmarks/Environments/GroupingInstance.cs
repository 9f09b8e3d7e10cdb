using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Whom to group, as a file says.</summary>
/// <param name="Ids">The identifier of each, as it stands in the file.</param>
/// <param name="Sizes">The size of each group.</param>
/// <param name="Weights">The weight of each pair, at first × count + second, both ways.</param>
/// <param name="IsDistance">Whether weights are distances, so that least is best; otherwise most is.</param>
internal sealed record GroupingInstance(string[] Ids, GroupSize[] Sizes, double[] Weights, bool IsDistance)
{
    /// <summary>Gets how many there are.</summary>
    public int Count => Ids.Length;

    /// <summary>Makes the model of the search, which looks for most.</summary>
    public GroupingModel Model() => new()
    {
        Members = [.. Enumerable.Range(0, Count).Select(item => new[] { item })],
        Learners = Count,
        Weights = IsDistance ? [.. Weights.Select(weight => weight == 0 ? 0 : -weight)] : Weights,
        Places = new double[Count * Sizes.Length],
        Terms = [],
        MinSize = [.. Sizes.Select(size => size.Min)],
        MaxSize = [.. Sizes.Select(size => size.Max)],
    };

    /// <summary>Reckons what groups are worth, from the weights alone.</summary>
    /// <exception cref="InvalidOperationException">Somebody is in no group, or a group has a size that it must not have.</exception>
    public double ObjectiveOf(int[] groupOf)
    {
        var (sum, counts) = (0.0, new int[Sizes.Length]);
        for (var first = 0; first < Count; first++)
        {
            counts[groupOf[first]]++;
            for (var second = first + 1; second < Count; second++)
            {
                sum += groupOf[first] == groupOf[second] ? Weights[(first * Count) + second] : 0;
            }
        }

        for (var group = 0; group < counts.Length; group++)
        {
            if (counts[group] < Sizes[group].Min || counts[group] > Sizes[group].Max)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Group {group} has {counts[group]}; expected {Sizes[group].Min} to {Sizes[group].Max}."));
            }
        }

        return sum;
    }
}
