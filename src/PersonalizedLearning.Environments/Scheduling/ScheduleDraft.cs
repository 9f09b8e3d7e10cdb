namespace PersonalizedLearning.Environments;

/// <summary>The sessions that the search found, while they are brought in line with what the search knows nothing of.</summary>
internal sealed class ScheduleDraft
{
    private readonly DraftSession?[] sessionOf;
    private readonly int[] needBlocks;
    private readonly int[] needDayBlocks;
    private readonly HashSet<PlacementCell> forbidden;
    private readonly Dictionary<int, int> forced;
    private readonly int days;

    /// <summary>Takes over the sessions of a solution.</summary>
    public ScheduleDraft(CompiledProblem compiled, PlacementSolution solution)
    {
        Compiled = compiled;
        var model = compiled.Model;
        days = model.DayOf.DefaultIfEmpty(-1).Max() + 1;
        sessionOf = new DraftSession?[model.Blocks * model.Learners];
        needBlocks = new int[compiled.Dense.Needs.Length];
        needDayBlocks = new int[compiled.Dense.Needs.Length * days];
        forbidden = [.. model.Forbidden];
        forced = model.Forced.ToDictionary(cell => compiled.Dense.Cell(cell.Block, cell.Learner), cell => cell.Offering);
        Slots = [.. Enumerable.Range(0, model.Blocks).Select(_ => new List<DraftSession>())];
        foreach (var found in solution.Sessions)
        {
            var offering = model.Offerings[found.Offering];
            var session = new DraftSession(found.Block, found.Offering, found.Space < 0 ? offering.MaxSize : Math.Min(offering.MaxSize, model.Spaces[found.Space].Capacity));
            Slots[found.Block].Add(session);
            foreach (var learner in found.Learners)
            {
                Place(learner, session);
            }
        }
    }

    /// <summary>Gets the model.</summary>
    public CompiledProblem Compiled { get; }

    /// <summary>Gets the sessions of each slot.</summary>
    public List<DraftSession>[] Slots { get; }

    /// <summary>The session of a learner in a slot; null for none.</summary>
    public DraftSession? SessionOf(int slot, int learner) => sessionOf[Compiled.Dense.Cell(slot, learner)];

    /// <summary>What the learner's place in a session is worth.</summary>
    public double ValueOf(int learner, DraftSession session) =>
        Compiled.EntryOf(learner, session.Offering) is >= 0 and var entry ? Compiled.Model.EntryValue[entry] * Compiled.Model.BlockWeight[session.Slot] : 0;

    /// <summary>Whether a pin holds a learner in a slot.</summary>
    public bool IsForced(int slot, int learner) => forced.ContainsKey(Compiled.Dense.Cell(slot, learner));

    /// <summary>Whether a session is taught.</summary>
    public bool IsTaught(DraftSession session) => Compiled.Offerings[session.Offering].Modality.Supervision == Supervision.Teach;

    /// <summary>Whether a learner, once out of where they are in the slot, could be in a session: it is for them, the need has blocks left, and no pin stands against it. Room is not looked at.</summary>
    public bool CanBeIn(int learner, DraftSession session)
    {
        var (model, cell) = (Compiled.Model, Compiled.Dense.Cell(session.Slot, learner));
        var entry = Compiled.EntryOf(learner, session.Offering);
        if (entry < 0 || !model.IsAvailable[cell] || forbidden.Contains(new PlacementCell(session.Slot, learner, session.Offering))
            || (forced.TryGetValue(cell, out var pinned) && pinned != session.Offering))
        {
            return false;
        }

        var need = NeedOf(learner, session);
        if (need < 0)
        {
            return true;
        }

        var freed = sessionOf[cell] is { } now && NeedOf(learner, now) == need ? 1 : 0;
        var most = model.NeedBlocks[2 * need] + model.NeedBlocks[(2 * need) + 1];
        return needBlocks[need] - freed < most && needDayBlocks[(need * days) + model.DayOf[session.Slot]] - freed < model.NeedBlocksPerDay[2 * need];
    }

    /// <summary>Moves a learner into a session, or out of any.</summary>
    public void Move(int slot, int learner, DraftSession? session)
    {
        if (SessionOf(slot, learner) is { } before)
        {
            before.Learners.Remove(learner);
            Count(learner, before, -1);
            sessionOf[Compiled.Dense.Cell(slot, learner)] = null;
        }

        if (session is not null)
        {
            Place(learner, session);
        }
    }

    /// <summary>Ends a session.</summary>
    public void Close(DraftSession session)
    {
        foreach (var learner in session.Learners.ToArray())
        {
            Move(session.Slot, learner, null);
        }

        Slots[session.Slot].Remove(session);
    }

    /// <summary>Ends the sessions of a slot that have too few learners.</summary>
    public void CloseSmall(int slot)
    {
        foreach (var session in Slots[slot].Where(session => session.Learners.Count < Compiled.Model.Offerings[session.Offering].MinSize).ToArray())
        {
            Close(session);
        }
    }

    private void Place(int learner, DraftSession session)
    {
        session.Learners.Add(learner);
        sessionOf[Compiled.Dense.Cell(session.Slot, learner)] = session;
        Count(learner, session, 1);
    }

    private int NeedOf(int learner, DraftSession session) =>
        Compiled.Offerings[session.Offering].Competency is { } competency ? Compiled.Dense.NeedOf(Compiled.Dense.Learners[learner], competency.Competency) : -1;

    private void Count(int learner, DraftSession session, int change)
    {
        if (NeedOf(learner, session) is >= 0 and var need)
        {
            needBlocks[need] += change;
            needDayBlocks[(need * days) + Compiled.Model.DayOf[session.Slot]] += change;
        }
    }
}
