namespace PersonalizedLearning.Environments;

/// <summary>Keeps the worth of a term while items move from group to group. A state that holds only some items values the groups as they are.</summary>
internal abstract class GroupTermState
{
    /// <summary>The sum over all groups.</summary>
    public abstract double Value { get; }

    /// <summary>Begins from groups.</summary>
    /// <param name="groupOf">The group of each item; −1 for none.</param>
    public abstract void Reset(int[] groupOf);

    /// <summary>What it adds to the sum that an item goes from one group to another; −1 stands for none.</summary>
    public abstract double MoveGain(int item, int from, int to);

    /// <summary>What it adds to the sum that two items of different groups change places.</summary>
    public abstract double SwapGain(int first, int second, int firstGroup, int secondGroup);

    /// <summary>Takes an item from one group to another; −1 stands for none.</summary>
    public abstract void Move(int item, int from, int to);
}
