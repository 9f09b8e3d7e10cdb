namespace PersonalizedLearning.Paths;

/// <summary>What waits for competencies, kept for those that were asked for.</summary>
/// <remarks>
/// A recommendation asks for a few hundred of thousands, so each competency has the number of a slot, in two bytes where that is enough, and only those that
/// were asked for have one.
/// </remarks>
internal sealed class WaitingCounts(int count)
{
    private const int FirstRoom = 64;

    private readonly ushort[]? narrow = count < ushort.MaxValue ? new ushort[count] : null;
    private readonly int[]? wide = count < ushort.MaxValue ? null : new int[count];
    private Waiting[] slots = new Waiting[Math.Min(FirstRoom, count)];
    private int used;

    /// <summary>Finds what waits for a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="waiting">What waits; nothing where it is not known.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(int index, out Waiting waiting)
    {
        var slot = SlotOf(index);
        waiting = slot == 0 ? default : slots[slot - 1];
        return waiting.Count > 0;
    }

    /// <summary>Keeps what waits for a competency.</summary>
    public void Set(int index, Waiting waiting)
    {
        var slot = SlotOf(index);
        if (slot == 0)
        {
            slot = Add(index);
        }

        slots[slot - 1] = waiting;
    }

    /// <summary>Forgets what waits for a competency.</summary>
    public void Forget(int index)
    {
        var slot = SlotOf(index);
        if (slot > 0)
        {
            slots[slot - 1] = default;
        }
    }

    private int SlotOf(int index) => narrow is not null ? narrow[index] : wide![index];

    private int Add(int index)
    {
        if (used == slots.Length)
        {
            Array.Resize(ref slots, Math.Min(2 * slots.Length, count));
        }

        used++;
        if (narrow is not null)
        {
            narrow[index] = (ushort)used;
        }
        else
        {
            wide![index] = used;
        }

        return used;
    }
}
