namespace PersonalizedLearning.Environments;

/// <summary>How many groups there are, and how large each may be. Groups are numbered from 1.</summary>
public sealed record GroupSizes
{
    private GroupSizes(int count, ValueList<GroupSize> given) => (Count, Given) = (count, given);

    /// <summary>Gets the number of groups, at least 0; a problem without groups is reported when it is validated.</summary>
    public int Count { get; }

    /// <summary>Gets the sizes that were given, of group 1 first; empty where groups are to be equal.</summary>
    public ValueList<GroupSize> Given { get; }

    /// <summary>Makes groups of equal size: their sizes differ by one learner at most.</summary>
    /// <param name="count">The number of groups, at least 0.</param>
    /// <returns>The sizes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static GroupSizes Equal(int count) => new(Preconditions.AtLeast(count, 0), []);

    /// <summary>Makes groups of the sizes given.</summary>
    /// <param name="sizes">The size of each group, of group 1 first.</param>
    /// <returns>The sizes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sizes"/> is null.</exception>
    public static GroupSizes Of(IEnumerable<GroupSize> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var given = sizes.ToValueList();
        return new(given.Count, given);
    }

    /// <summary>Tells the size of each group for a number of learners.</summary>
    /// <param name="learners">The number of learners, at least 0.</param>
    /// <returns>The sizes, of group 1 first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ValueList<GroupSize> For(int learners)
    {
        Preconditions.AtLeast(learners, 0);
        return Given.Count > 0 || Count == 0
            ? Given
            : Enumerable.Repeat(new GroupSize(learners / Count, (learners + Count - 1) / Count), Count).ToValueList();
    }
}
