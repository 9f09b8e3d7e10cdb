namespace PersonalizedLearning.Environments;

/// <summary>Gives learners without a place the best free seats, the most valuable first.</summary>
internal static class FreeSeats
{
    public static void Fill(ScheduleDraft draft, LearnerLinks links)
    {
        var (dense, model) = (draft.Compiled.Dense, draft.Compiled.Model);
        for (var slot = 0; slot < draft.Slots.Length; slot++)
        {
            var seats = from learner in Enumerable.Range(0, model.Learners)
                        where model.IsAvailable[dense.Cell(slot, learner)] && draft.SessionOf(slot, learner) is null
                        from session in draft.Slots[slot]
                        where session.Learners.Count < session.Capacity && (!links.IsTied[learner] || !draft.IsTaught(session)) && draft.CanBeIn(learner, session)
                        let value = draft.ValueOf(learner, session)
                        where value > 0
                        orderby value descending, learner, session.Offering
                        select (learner, session);
            foreach (var (learner, session) in seats.ToList())
            {
                if (draft.SessionOf(slot, learner) is null && session.Learners.Count < session.Capacity && draft.CanBeIn(learner, session) && !links.ConflictsWith(learner, session))
                {
                    draft.Move(slot, learner, session);
                }
            }
        }
    }
}
