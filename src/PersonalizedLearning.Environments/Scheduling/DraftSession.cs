namespace PersonalizedLearning.Environments;

/// <summary>A session while the schedule is worked on.</summary>
/// <param name="slot">The slot.</param>
/// <param name="offering">The offering.</param>
/// <param name="capacity">The most learners.</param>
internal sealed class DraftSession(int slot, int offering, int capacity)
{
    /// <summary>Gets the slot.</summary>
    public int Slot { get; } = slot;

    /// <summary>Gets the offering.</summary>
    public int Offering { get; } = offering;

    /// <summary>Gets the most learners.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Gets the learners, in no order.</summary>
    public List<int> Learners { get; } = [];
}
