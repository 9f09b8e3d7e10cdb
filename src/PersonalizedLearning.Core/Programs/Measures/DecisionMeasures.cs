namespace PersonalizedLearning.Programs;

/// <summary>The share of decisions that learners made.</summary>
internal static class DecisionMeasures
{
    public static ProgramMeasure Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        var decisions = learners.Select(learner => ProgramDecision.In(learner, request.ReadAt).ToList()).Where(list => list.Count > 0).ToList();
        var total = decisions.Sum(list => list.Count);
        var byLearners = decisions.Sum(list => list.Count(decision => decision.IsByLearner));
        return Measured.Share(ProgramQuantity.LearnerDecisions, byLearners, total, decisions.Count, request);
    }
}
