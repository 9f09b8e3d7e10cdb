namespace PersonalizedLearning.Environments;

/// <summary>What fixed sessions can be worth at the most, which a bound has to count.</summary>
internal static class FixedWorth
{
    public static double Of(DenseProblem dense, FixedPlacements decided)
    {
        var sum = 0.0;
        foreach (var session in decided.Sessions.Where(session => session.Purpose is SessionPurpose.Learning or SessionPurpose.PreWork))
        {
            if (dense.Index.Modality(session.Modality) is { } modality && dense.Index.Block(session.Block) is { } block)
            {
                sum += session.Learners.Sum(learner => Most(dense, dense.LearnerOf(learner), session, modality, block.Minutes));
            }
        }

        return sum;
    }

    private static double Most(DenseProblem dense, int learner, Session session, ModalityProfile modality, int minutes)
    {
        var most = 0.0;
        for (var need = dense.NeedStart[learner]; need < dense.NeedStart[learner + 1]; need++)
        {
            if (dense.Needs[need].Competency == session.Competency || (session.Competency is null && !modality.SameCompetency))
            {
                most = Math.Max(most, dense.Worth.PerMinute(dense.Needs[need], modality) * Math.Min(minutes, dense.Needs[need].RemainingMinutes));
            }
        }

        return most * (1 + dense.Worth.GreatestBonusOf(dense.Learners[learner]));
    }
}
