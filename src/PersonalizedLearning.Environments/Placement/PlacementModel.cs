namespace PersonalizedLearning.Environments;

/// <summary>
/// Who could be placed where, in dense indices: learners l, blocks b, offerings o, needs k of learners, classes of equal staff t and of equal spaces r.
/// A solution picks for each learner and block one entry or none, and how many sessions n[b, o, t, r] there are.
/// </summary>
/// <remarks>Maximise the sum of the values of the picked entries × the weight of their block, + bonuses, + <see cref="UnplacedValue"/> for each available learner and block without an entry.</remarks>
internal sealed record PlacementModel
{
    /// <summary>Gets the number of learners.</summary>
    public required int Learners { get; init; }

    /// <summary>Gets the day of each block, from 0, rising. Its length is the number of blocks.</summary>
    public required int[] DayOf { get; init; }

    /// <summary>Gets the number that values are multiplied by in each block, such as its minutes; above 0.</summary>
    public required double[] BlockWeight { get; init; }

    /// <summary>Gets the offerings.</summary>
    public required PlacementOffering[] Offerings { get; init; }

    /// <summary>Gets, for each class of equal staff, how many of them are there in each block: [class][block].</summary>
    public required int[][] StaffCounts { get; init; }

    /// <summary>Gets the classes of equal spaces.</summary>
    public required PlacementSpace[] Spaces { get; init; }

    /// <summary>Gets where the entries of each learner start; length <see cref="Learners"/> + 1.</summary>
    public required int[] EntryStart { get; init; }

    /// <summary>Gets the offering of each entry; not falling within a learner. Several entries of a learner for one offering serve different needs; a learner there takes one of them.</summary>
    public required int[] EntryOffering { get; init; }

    /// <summary>Gets the value of each entry, at least 0, per unit of the weight of a block.</summary>
    public required double[] EntryValue { get; init; }

    /// <summary>Gets the need that each entry serves; −1 for none (such as independent work). Needs belong to one learner each.</summary>
    public required int[] EntryNeed { get; init; }

    /// <summary>Gets in how many blocks each need may be served over all days, at least 0.</summary>
    public required int[] NeedBlocks { get; init; }

    /// <summary>Gets in how many blocks of one day each need may be served, at least 0.</summary>
    public required int[] NeedBlocksPerDay { get; init; }

    /// <summary>Gets, at block × <see cref="Learners"/> + learner, whether the learner can be placed there. Where not, nothing is placed and nothing is lost.</summary>
    public required bool[] IsAvailable { get; init; }

    /// <summary>Gets, at block × offerings + offering, whether there can be sessions of it.</summary>
    public required bool[] IsOpen { get; init; }

    /// <summary>Gets what an available learner without an entry is worth in a block (not weighted); 0, or far below 0 where everybody has to be placed.</summary>
    public double UnplacedValue { get; init; }

    /// <summary>Gets placements that have to be: the learner takes this offering in this block if anything, whatever the values.</summary>
    public PlacementCell[] Forced { get; init; } = [];

    /// <summary>Gets placements that must not be.</summary>
    public PlacementCell[] Forbidden { get; init; } = [];

    /// <summary>Gets what single placements add to their value (not weighted), above 0, such as for keeping what people know; at most one for each learner, block and offering.</summary>
    public PlacementBonus[] Bonuses { get; init; } = [];

    /// <summary>
    /// Gets the most sessions over all blocks of each class of staff, as far as it is fewer than its counts allow; null for no such limit.
    /// It makes the bound tighter. Solutions don't look at it: whoever asks for them leaves staff out of blocks instead.
    /// </summary>
    public int[]? StaffMost { get; init; }

    /// <summary>Gets the number of blocks.</summary>
    public int Blocks => DayOf.Length;
}
