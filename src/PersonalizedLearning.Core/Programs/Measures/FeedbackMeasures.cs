using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>How long evidence waits until it is answered: by its assessment, or by feedback to the learner on one of its competencies, whichever is first.</summary>
/// <remarks>Evidence counts that stands, is from the period, and was answered at a time that is known; what says that it was assessed before it was there does not.</remarks>
internal static class FeedbackMeasures
{
    public static IEnumerable<ProgramMeasure> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        var delays = learners.Select(learner => DelaysOf(learner, request).ToList()).Where(list => list.Count > 0).ToList();
        var all = delays.SelectMany(list => list).ToList();
        yield return Measured.Median(ProgramQuantity.EvidenceToFeedback, MeasureUnit.Days, all, delays.Count, request);
        yield return Measured.Share(ProgramQuantity.FeedbackInTime, all.Count(days => days <= request.FeedbackDays), all.Count, delays.Count, request);
    }

    private static IEnumerable<double> DelaysOf(ObservedLearner learner, ProgramRequest request)
    {
        var given = learner.Journal.EventsAsOf(request.ReadAt).OfType<FeedbackGiven>().Where(item => item.Audience == Audience.Learner).ToList();
        foreach (var record in learner.Ledger.Entries.Where(entry => entry.Standing == EvidenceStanding.Standing).Select(entry => entry.Record))
        {
            if (TimeOf(record) is { } at && learner.Contains(at) && AnsweredAt(record, given) is { } end && end >= at)
            {
                yield return (end - at).TotalDays;
            }
        }
    }

    private static Instant? AnsweredAt(EvidenceRecord record, List<FeedbackGiven> given)
    {
        var told = given.Where(item => record.KnownFrom <= item.AsOf && item.Items.Any(part => part.IsOn(record))).Min(TimeOf);
        return told is null || record.Assessed < told ? record.Assessed : told;
    }

    private static Instant? TimeOf(JournalEvent item) => item.Occurred ?? item.Recorded;
}
