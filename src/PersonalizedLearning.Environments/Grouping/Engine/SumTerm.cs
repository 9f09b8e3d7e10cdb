namespace PersonalizedLearning.Environments;

/// <summary>A term whose worth of a group depends on sums over its learners and on how many they are.</summary>
/// <param name="width">How many sums there are.</param>
/// <param name="parts">What each learner adds to each sum, at learner × width + sum.</param>
internal abstract class SumTerm(int width, double[] parts) : IGroupTerm
{
    /// <summary>How many sums there are.</summary>
    public int Width => width;

    /// <inheritdoc/>
    public abstract double Bound { get; }

    /// <inheritdoc/>
    public virtual bool AreEqual(int first, int second) => true;

    /// <summary>The worth of a group.</summary>
    /// <param name="group">The group, from 0.</param>
    /// <param name="sums">The sums over its learners.</param>
    /// <param name="size">How many they are.</param>
    public abstract double Value(int group, ReadOnlySpan<double> sums, int size);

    /// <inheritdoc/>
    public double ValueOf(int group, IReadOnlyList<int> learners)
    {
        var sums = new double[width];
        foreach (var learner in learners)
        {
            AddTo(sums, learner);
        }

        return Value(group, sums, learners.Count);
    }

    /// <summary>Adds what a learner adds to the sums.</summary>
    public void AddTo(Span<double> sums, int learner)
    {
        for (var sum = 0; sum < width; sum++)
        {
            sums[sum] += parts[(learner * width) + sum];
        }
    }

    /// <inheritdoc/>
    public GroupTermState Begin(GroupingModel model) => new SumTermState(this, model);
}
