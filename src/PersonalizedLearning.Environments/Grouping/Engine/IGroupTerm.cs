namespace PersonalizedLearning.Environments;

/// <summary>A worth that depends on a whole group.</summary>
internal interface IGroupTerm
{
    /// <summary>The worth of a group by the definition, without anything kept from before.</summary>
    /// <param name="group">The group, from 0.</param>
    /// <param name="learners">Its learners, by position.</param>
    double ValueOf(int group, IReadOnlyList<int> learners);

    /// <summary>What no grouping can exceed.</summary>
    double Bound { get; }

    /// <summary>Whether two groups, from 0, of the same learners are always worth the same.</summary>
    bool AreEqual(int first, int second);

    /// <summary>Begins to keep the worth while items move.</summary>
    /// <param name="model">The items and groups.</param>
    GroupTermState Begin(GroupingModel model);
}
