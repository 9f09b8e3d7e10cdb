namespace PersonalizedLearning.Environments;

/// <summary>In how many blocks needs are served already, in all and on each day.</summary>
internal sealed class PlacementBudgets
{
    private readonly CompiledPlacement data;
    private readonly int[] total;
    private readonly int[] daily;
    private readonly int needs;

    /// <summary>Starts with nothing served.</summary>
    public PlacementBudgets(CompiledPlacement data)
    {
        this.data = data;
        needs = data.NeedTotal.Length;
        total = new int[needs];
        daily = new int[data.Blocks == 0 ? 0 : needs * (data.Model.DayOf[^1] + 1)];
    }

    /// <summary>Counts an entry of a block, or takes it out.</summary>
    public void Add(int block, int entry, int times)
    {
        if (entry >= 0 && data.NeedOf[entry] is >= 0 and var need)
        {
            total[need] += times;
            daily[(data.Model.DayOf[block] * needs) + need] += times;
        }
    }

    /// <summary>Says whether an entry could be taken in a block by a learner who sits there at another entry or none.</summary>
    public bool Allows(int block, int entry, int current)
    {
        var need = data.NeedOf[entry];
        if (need < 0)
        {
            return true;
        }

        var own = current >= 0 && data.NeedOf[current] == need ? 1 : 0;
        return total[need] - own < data.NeedTotal[need] && daily[(data.Model.DayOf[block] * needs) + need] - own < data.Model.NeedBlocksPerDay[need];
    }

    /// <summary>Says whether a need is served as often on the day of a block as it may be, or more.</summary>
    public bool IsFullOn(int block, int need) => daily[(data.Model.DayOf[block] * needs) + need] >= data.Model.NeedBlocksPerDay[need];
}
