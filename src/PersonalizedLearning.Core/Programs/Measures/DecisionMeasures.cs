namespace PersonalizedLearning.Programs;

/// <summary>How many of the decisions learners proposed, and made.</summary>
internal static class DecisionMeasures
{
    public static IEnumerable<ProgramMeasure> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        var decisions = learners.Select(learner => ProgramDecision.In(learner, request).ToList()).Where(list => list.Count > 0).ToList();
        var all = decisions.SelectMany(list => list).ToList();
        yield return Measured.Share(ProgramQuantity.LearnerDecisions, all.Count(decision => decision.IsDecided), all.Count, decisions.Count, request);
        yield return Measured.Share(ProgramQuantity.LearnerInitiated, all.Count(decision => decision.IsInitiated), all.Count, decisions.Count, request);
    }
}
