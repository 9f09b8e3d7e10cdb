namespace PersonalizedLearning.Environments;

/// <summary>Opens sessions for learners whom repairs left without a place. Those for which there is nobody or no space are closed when staff and spaces are found.</summary>
internal static class NewSessions
{
    // So many sessions are tried in one block.
    private const int MostTries = 4;

    public static void Open(ScheduleDraft draft, LearnerLinks links)
    {
        for (var slot = 0; slot < draft.Slots.Length; slot++)
        {
            for (var tries = 0; tries < MostTries && BestOf(draft, links, slot) is { } best; tries++)
            {
                draft.Slots[slot].Add(best.Session);
                best.Learners.ForEach(learner => draft.Move(slot, learner, best.Session));
            }
        }
    }

    private static (DraftSession Session, List<int> Learners)? BestOf(ScheduleDraft draft, LearnerLinks links, int slot)
    {
        var (dense, model) = (draft.Compiled.Dense, draft.Compiled.Model);
        int[] free = [.. Enumerable.Range(0, model.Learners).Where(learner => model.IsAvailable[dense.Cell(slot, learner)] && draft.SessionOf(slot, learner) is null)];
        ((DraftSession, List<int>)? Best, double Value) best = (null, 0);
        for (var offering = 0; free.Length > 0 && offering < model.Offerings.Length; offering++)
        {
            if (model.IsOpen[(slot * model.Offerings.Length) + offering])
            {
                var session = new DraftSession(slot, offering, CapacityOf(model, offering));
                var learners = LearnersFor(draft, links, session, free);
                var value = learners.Sum(learner => draft.ValueOf(learner, session));
                best = learners.Count >= model.Offerings[offering].MinSize && value > best.Value ? ((session, learners), value) : best;
            }
        }

        return best.Best;
    }

    private static int CapacityOf(PlacementModel model, int offering) => Math.Min(
        model.Offerings[offering].MaxSize,
        model.Offerings[offering].Spaces is { } spaces ? spaces.Select(space => model.Spaces[space].Capacity).DefaultIfEmpty(0).Max() : int.MaxValue);

    private static List<int> LearnersFor(ScheduleDraft draft, LearnerLinks links, DraftSession session, int[] free)
    {
        var chosen = new List<int>();
        foreach (var learner in free.Where(learner => (!links.IsTied[learner] || !draft.IsTaught(session)) && draft.CanBeIn(learner, session) && draft.ValueOf(learner, session) > 0)
            .OrderByDescending(learner => draft.ValueOf(learner, session)).ThenBy(learner => learner))
        {
            if (chosen.Count < session.Capacity && !chosen.Exists(other => links.AreApart(learner, other)))
            {
                chosen.Add(learner);
            }
        }

        return chosen;
    }
}
