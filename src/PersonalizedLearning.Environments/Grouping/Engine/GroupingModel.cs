namespace PersonalizedLearning.Environments;

/// <summary>
/// Whom to group, in dense indices: items (learners who must stay together are one), groups, and what placing them is worth.
/// </summary>
/// <remarks>
/// Maximise Σ over groups of the weights of its pairs of items + Σ over items of the worth of their place + Σ over terms + <see cref="Constant"/>, so that every item is in one
/// group, sizes and caseloads hold, items are where they are allowed, and items in conflict are apart.
/// </remarks>
internal sealed class GroupingModel
{
    /// <summary>Gets the learners of each item, by position, rising.</summary>
    public required int[][] Members { get; init; }

    /// <summary>Gets the number of learners.</summary>
    public required int Learners { get; init; }

    /// <summary>Gets the worth of pairs at item × items + item, both ways; 0 on the diagonal.</summary>
    public required double[] Weights { get; init; }

    /// <summary>Gets the worth of places at group × items + item.</summary>
    public required double[] Places { get; init; }

    /// <summary>Gets the terms that depend on whole groups, with what they are multiplied by.</summary>
    public required (IGroupTerm Term, double Weight)[] Terms { get; init; }

    /// <summary>Gets what learners of one item are worth to each other.</summary>
    public double Constant { get; init; }

    /// <summary>Gets the fewest learners of each group.</summary>
    public required int[] MinSize { get; init; }

    /// <summary>Gets the most learners of each group.</summary>
    public required int[] MaxSize { get; init; }

    /// <summary>Gets, at group × items + item, whether an item may be in a group; null where all may be everywhere.</summary>
    public bool[]? Allowed { get; init; }

    /// <summary>Gets the items that each item must not be with, rising; null where there are none.</summary>
    public int[][]? Conflicts { get; init; }

    /// <summary>Gets who leads each group, from 0; −1 for nobody with a caseload. Null where nobody has one.</summary>
    public int[]? StaffOf { get; init; }

    /// <summary>Gets the most learners of each who leads.</summary>
    public int[] Caseloads { get; init; } = [];

    /// <summary>Gets the number of items.</summary>
    public int Items => Members.Length;

    /// <summary>Gets the number of groups.</summary>
    public int Groups => MinSize.Length;

    /// <summary>Gets how many learners each item is.</summary>
    public int[] ItemSizes => field ??= [.. Members.Select(members => members.Length)];

    /// <summary>Gets whether all items are single learners.</summary>
    public bool IsSingle => Items == Learners;

    /// <summary>Gets whether nothing but sizes and pairs matters, so that the search can take short cuts.</summary>
    public bool IsPlain => IsSingle && Allowed is null && Conflicts is null && StaffOf is null && Terms.Length == 0;

    /// <summary>Gets whether no group can change its size.</summary>
    public bool HasFixedSizes => MinSize.AsSpan().SequenceEqual(MaxSize);

    /// <summary>Gets whether all groupings are worth the same.</summary>
    public bool IsIndifferent => Terms.Length == 0 && !Weights.AsSpan().ContainsAnyExcept(0.0) && !Places.AsSpan().ContainsAnyExcept(0.0);

    /// <summary>Tells whether an item may be in a group.</summary>
    public bool IsAllowed(int item, int group) => Allowed is null || Allowed[(group * Items) + item];

    /// <summary>Tells whether two items must not be together.</summary>
    public bool AreApart(int first, int second) => Conflicts is not null && Array.BinarySearch(Conflicts[first], second) >= 0;
}
