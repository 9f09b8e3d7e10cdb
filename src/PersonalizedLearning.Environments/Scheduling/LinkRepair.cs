namespace PersonalizedLearning.Environments;

/// <summary>Moves learners so that those who must not be together are apart, and those who must be are in the same session wherever one of them is taught.</summary>
internal sealed class LinkRepair
{
    private readonly ScheduleDraft draft;
    private readonly LearnerLinks links;

    private LinkRepair(ScheduleDraft draft, LearnerLinks links) => (this.draft, this.links) = (draft, links);

    /// <summary>Repairs a draft, at the least loss of value that simple moves cost.</summary>
    public static void Run(ScheduleDraft draft, LearnerLinks links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        var repair = new LinkRepair(draft, links);
        for (var slot = 0; slot < draft.Slots.Length; slot++)
        {
            repair.Separate(slot);
            foreach (var members in links.Classes)
            {
                repair.Join(slot, members);
            }

            draft.CloseSmall(slot);
        }
    }

    private void Separate(int slot)
    {
        foreach (var session in draft.Slots[slot].ToArray())
        {
            while (ConflictIn(session) is { } pair)
            {
                var order = draft.ValueOf(pair.A, session) <= draft.ValueOf(pair.B, session) ? (pair.A, pair.B) : (pair.B, pair.A);
                if (!TrySeparate(order.Item1, session) && !TrySeparate(order.Item2, session))
                {
                    MoveAway(draft.IsForced(slot, order.Item1) ? order.Item2 : order.Item1, session);
                }
            }
        }
    }

    private (int A, int B)? ConflictIn(DraftSession session)
    {
        foreach (var learner in session.Learners.Where(learner => links.IsApart[learner]).Order())
        {
            foreach (var other in session.Learners.Where(other => other > learner && links.AreApart(learner, other)).Order())
            {
                return (learner, other);
            }
        }

        return null;
    }

    // Another session of the same kind costs nothing: with room, or in exchange for somebody there.
    private bool TrySeparate(int learner, DraftSession session)
    {
        foreach (var other in draft.Slots[session.Slot].Where(other => other != session && other.Offering == session.Offering && !links.ConflictsWith(learner, other)))
        {
            if (other.Learners.Count < other.Capacity && session.Learners.Count > draft.Compiled.Model.Offerings[session.Offering].MinSize)
            {
                draft.Move(session.Slot, learner, other);
                return true;
            }
        }

        foreach (var other in draft.Slots[session.Slot].Where(other => other != session && other.Offering == session.Offering))
        {
            foreach (var partner in other.Learners.Order().ToArray())
            {
                if (!links.AreApart(learner, partner) && !HasConflict(learner, other, partner) && !HasConflict(partner, session, learner))
                {
                    draft.Move(session.Slot, partner, session);
                    draft.Move(session.Slot, learner, other);
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasConflict(int learner, DraftSession session, int leaving) => session.Learners.Exists(other => other != leaving && links.AreApart(learner, other));

    private void MoveAway(int learner, DraftSession session)
    {
        var best = draft.Slots[session.Slot]
            .Where(other => other != session && other.Learners.Count < other.Capacity && draft.CanBeIn(learner, other) && !links.ConflictsWith(learner, other))
            .MaxBy(other => draft.ValueOf(learner, other));
        draft.Move(session.Slot, learner, best);
    }

    private void Join(int slot, int[] all)
    {
        foreach (var members in all.Where(learner => draft.Compiled.Model.IsAvailable[draft.Compiled.Dense.Cell(slot, learner)])
            .GroupBy(learner => draft.Compiled.Dense.IsRemote[draft.Compiled.Dense.Cell(slot, learner)]).Select(group => group.ToArray()))
        {
            var sessions = members.Select(learner => draft.SessionOf(slot, learner)).ToArray();
            if (!sessions.Any(session => session is not null && draft.IsTaught(session)))
            {
                continue;
            }

            // Whoever is taught elsewhere by a pin can't be followed.
            var isWhole = members.Length == all.Count(learner => draft.Compiled.Dense.IsThere[draft.Compiled.Dense.Cell(slot, learner)]
                && draft.Compiled.Dense.IsRemote[draft.Compiled.Dense.Cell(slot, learner)] == draft.Compiled.Dense.IsRemote[draft.Compiled.Dense.Cell(slot, members[0])]);
            if (!isWhole || sessions.Distinct().Count() > 1)
            {
                JoinIn(slot, members, isWhole);
            }
        }
    }

    private void JoinIn(int slot, int[] members, bool isWhole)
    {
        var alone = members.Select(learner => (Learner: learner, Session: BestUntaught(slot, learner))).ToArray();
        var best = isWhole ? draft.Slots[slot].Where(session => draft.IsTaught(session) && HoldsAll(session, members))
            .MaxBy(session => members.Sum(learner => draft.ValueOf(learner, session))) : null;
        if (best is not null && members.Sum(learner => draft.ValueOf(learner, best)) > alone.Sum(pair => pair.Session is null ? 0 : draft.ValueOf(pair.Learner, pair.Session)))
        {
            Array.ForEach(members, learner => draft.Move(slot, learner, best));
            return;
        }

        foreach (var learner in members)
        {
            draft.Move(slot, learner, BestUntaught(slot, learner));
        }
    }

    private bool HoldsAll(DraftSession session, int[] members) =>
        session.Learners.Count + members.Count(learner => !session.Learners.Contains(learner)) <= session.Capacity
        && members.All(learner => draft.CanBeIn(learner, session) && !links.ConflictsWith(learner, session));

    private DraftSession? BestUntaught(int slot, int learner) => draft.Slots[slot]
        .Where(session => !draft.IsTaught(session) && (session.Learners.Contains(learner) || session.Learners.Count < session.Capacity))
        .Where(session => draft.CanBeIn(learner, session) && !links.ConflictsWith(learner, session))
        .MaxBy(session => draft.ValueOf(learner, session));
}
