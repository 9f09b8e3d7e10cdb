using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Programs;

/// <summary>How long evidence waits for its assessment.</summary>
/// <remarks>Evidence counts that stands, is from the period, and says when it was assessed; what says that it was assessed before it was there does not.</remarks>
internal static class FeedbackMeasures
{
    public static IEnumerable<ProgramMeasure> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        var delays = learners.Select(learner => DelaysOf(learner).ToList()).Where(list => list.Count > 0).ToList();
        var all = delays.SelectMany(list => list).ToList();
        yield return Measured.Median(ProgramQuantity.EvidenceToFeedback, MeasureUnit.Days, all, delays.Count, request);
        yield return Measured.Share(ProgramQuantity.FeedbackInTime, all.Count(days => days <= request.FeedbackDays), all.Count, delays.Count, request);
    }

    private static IEnumerable<double> DelaysOf(ObservedLearner learner) =>
        from entry in learner.Ledger.Entries
        where entry.Standing == EvidenceStanding.Standing && (entry.Record.Occurred ?? entry.Record.Recorded) is { } at && learner.Contains(at)
        let days = (entry.Record.Assessed - (entry.Record.Occurred ?? entry.Record.Recorded))?.TotalDays
        where days >= 0
        select days.Value;
}
