namespace PersonalizedLearning.Environments;

/// <summary>One block of a solution in the making: its sessions, and learners seated best for them.</summary>
internal sealed class BlockPlan
{
    private readonly CompiledPlacement data;

    /// <summary>Starts without sessions.</summary>
    public BlockPlan(CompiledPlacement data, int block)
    {
        this.data = data;
        (Sessions, Seats) = (new BlockSessions(data, block), new SeatAssignment(data, block));
    }

    /// <summary>Gets the sessions.</summary>
    public BlockSessions Sessions { get; }

    /// <summary>Gets the seats.</summary>
    public SeatAssignment Seats { get; }

    /// <summary>Takes over another plan of the same model.</summary>
    public void CopyFrom(BlockPlan other)
    {
        Sessions.CopyFrom(other.Sessions);
        Seats.CopyFrom(other.Seats);
    }

    /// <summary>Opens a session and seats learners; where that fails or gains less than a floor, the plan is of no use any more.</summary>
    public bool TryOpen(int form, double floor, out double gained)
    {
        gained = double.NegativeInfinity;
        var offering = data.FormOffering[form];
        return Sessions.TryOpen(form) && Seats.TryOpen(offering, data.Model.Offerings[offering].MinSize, data.FormCapacity[form], floor, out gained);
    }

    /// <summary>Closes a session; its learners go where that costs least.</summary>
    public double Close(int session)
    {
        var form = Sessions.FormOf(session);
        var offering = data.FormOffering[form];
        Sessions.Close(session);
        return Seats.Close(offering, data.Model.Offerings[offering].MinSize, data.FormCapacity[form]);
    }

    /// <summary>Seats everybody best for the sessions that are open; sessions that can't have their fewest learners are closed.</summary>
    public void SeatAfresh()
    {
        var seats = Seats.Seats;
        for (var slot = 1; slot < seats.SlotCount; slot++)
        {
            Seats.Limit(seats.OfferingOf(slot), 0, Seats.MostOf(slot));
        }

        var here = new List<int>(data.Learners);
        for (var learner = 0; learner < data.Learners; learner++)
        {
            if (seats.SlotOfLearner(learner) >= 0)
            {
                here.Add(learner);
                seats.Leave(learner);
            }
        }

        foreach (var learner in here)
        {
            Seats.Insert(learner);
        }

        for (var session = Sessions.Count - 1; session >= 0; session--)
        {
            var offering = data.FormOffering[Sessions.FormOf(session)];
            var slot = seats.SlotOf(offering);
            Seats.Limit(offering, Seats.LeastOf(slot) + data.Model.Offerings[offering].MinSize, Seats.MostOf(slot));
            if (!Seats.Fill(slot, double.NegativeInfinity, out _))
            {
                Close(session);
            }
        }
    }
}
