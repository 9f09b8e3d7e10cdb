namespace PersonalizedLearning.Paths;

/// <summary>Which sets of items are states, as bits; none of it takes the enumeration of all.</summary>
internal interface IStateRule
{
    bool IsState(ulong state);

    /// <summary>The items that can be added to a state so that there is a state again.</summary>
    /// <returns>Whether the set given is a state.</returns>
    bool TryOuterFringe(ulong state, out ulong fringe);

    /// <summary>The items that can be taken from a state so that a state is left.</summary>
    ulong InnerFringe(ulong state);

    /// <summary>Enumerates the states.</summary>
    /// <returns>The states in no particular order; null where there are more than the limit.</returns>
    ulong[]? States(int limit);

    /// <summary>The states that are no union of others.</summary>
    /// <returns>The states in no particular order; null where it takes more than the limit to find them.</returns>
    ulong[]? Base(int limit);
}
