namespace PersonalizedLearning.Environments;

/// <summary>The sessions of one block with the classes of staff and spaces they take; opening one moves others to equal places where that makes room.</summary>
internal sealed class BlockSessions
{
    private const int None = -1;

    private readonly CompiledPlacement data;
    private readonly int[] freeStaff;
    private readonly int[] freeSpaces;
    private readonly int[] cameFrom;
    private readonly int[] mover;
    private readonly int[] queue;
    private int[] forms = new int[16];
    private int[] staff = new int[16];
    private int[] spaces = new int[16];

    /// <summary>Starts without sessions.</summary>
    public BlockSessions(CompiledPlacement data, int block)
    {
        this.data = data;
        Block = block;
        freeStaff = Array.ConvertAll(data.Model.StaffCounts, counts => counts[block]);
        freeSpaces = Array.ConvertAll(data.Model.Spaces, space => space.Counts[block]);
        var classes = Math.Max(freeStaff.Length, freeSpaces.Length);
        (cameFrom, mover, queue) = (new int[classes], new int[classes], new int[classes]);
    }

    /// <summary>Gets the block.</summary>
    public int Block { get; private set; }

    /// <summary>Gets the number of sessions.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the form of a session.</summary>
    public int FormOf(int session) => forms[session];

    /// <summary>Gets the class of staff of a session; −1 for none.</summary>
    public int StaffOf(int session) => staff[session];

    /// <summary>Gets the class of spaces of a session; −1 for none.</summary>
    public int SpaceOf(int session) => spaces[session];

    /// <summary>Finds whether a session of a form could open.</summary>
    public bool CanOpen(int form)
    {
        var (leads, suits) = (data.Model.Offerings[data.FormOffering[form]].Staff, data.FormSpaces[form]);
        return (leads is null || CanReach(leads, freeStaff, staff, isStaff: true, out _)) && (suits is null || CanReach(suits, freeSpaces, spaces, isStaff: false, out _));
    }

    /// <summary>Opens a session of a form where staff and a space can be found, moving other sessions to other staff and to equal spaces.</summary>
    public bool TryOpen(int form)
    {
        var (leads, suits) = (data.Model.Offerings[data.FormOffering[form]].Staff, data.FormSpaces[form]);
        if (!CanOpen(form))
        {
            return false;
        }

        if (Count == forms.Length)
        {
            Array.Resize(ref forms, 2 * Count);
            Array.Resize(ref staff, 2 * Count);
            Array.Resize(ref spaces, 2 * Count);
        }

        var ownStaff = leads is null ? None : Take(leads, freeStaff, staff, isStaff: true);
        var ownSpace = suits is null ? None : Take(suits, freeSpaces, spaces, isStaff: false);
        (forms[Count], staff[Count], spaces[Count]) = (form, ownStaff, ownSpace);
        Count++;
        return true;
    }

    /// <summary>Closes a session; the last session takes its number.</summary>
    public void Close(int session)
    {
        if (staff[session] != None)
        {
            freeStaff[staff[session]]++;
        }

        if (spaces[session] != None)
        {
            freeSpaces[spaces[session]]++;
        }

        Count--;
        (forms[session], staff[session], spaces[session]) = (forms[Count], staff[Count], spaces[Count]);
    }

    /// <summary>Takes over another's block and sessions.</summary>
    public void CopyFrom(BlockSessions other)
    {
        if (forms.Length < other.Count)
        {
            (forms, staff, spaces) = (new int[other.forms.Length], new int[other.forms.Length], new int[other.forms.Length]);
        }

        (Block, Count) = (other.Block, other.Count);
        other.forms.AsSpan(0, Count).CopyTo(forms);
        other.staff.AsSpan(0, Count).CopyTo(staff);
        other.spaces.AsSpan(0, Count).CopyTo(spaces);
        other.freeStaff.CopyTo(freeStaff, 0);
        other.freeSpaces.CopyTo(freeSpaces, 0);
    }

    /// <summary>Closes all sessions.</summary>
    public void Clear()
    {
        while (Count > 0)
        {
            Close(Count - 1);
        }
    }

    private int Take(int[] classes, int[] free, int[] taken, bool isStaff)
    {
        CanReach(classes, free, taken, isStaff, out var last);
        free[last]--;
        while (cameFrom[last] != None)
        {
            taken[mover[last]] = last;
            last = cameFrom[last];
        }

        return last;
    }

    // Breadth first from the classes that would do, over sessions that could move to another class, to a class with something free.
    private bool CanReach(int[] classes, int[] free, int[] taken, bool isStaff, out int found)
    {
        const int Unseen = -2;
        cameFrom.AsSpan(0, free.Length).Fill(Unseen);
        var (first, last) = (0, 0);
        foreach (var one in classes)
        {
            if (free[one] > 0)
            {
                cameFrom[one] = None;
                found = one;
                return true;
            }

            cameFrom[one] = None;
            queue[last++] = one;
        }

        while (first < last)
        {
            var from = queue[first++];
            for (var session = 0; session < Count; session++)
            {
                if (taken[session] != from)
                {
                    continue;
                }

                foreach (var one in isStaff ? data.Model.Offerings[data.FormOffering[forms[session]]].Staff! : data.FormSpaces[forms[session]]!)
                {
                    if (cameFrom[one] != Unseen)
                    {
                        continue;
                    }

                    (cameFrom[one], mover[one]) = (from, session);
                    if (free[one] > 0)
                    {
                        found = one;
                        return true;
                    }

                    queue[last++] = one;
                }
            }
        }

        found = None;
        return false;
    }
}
