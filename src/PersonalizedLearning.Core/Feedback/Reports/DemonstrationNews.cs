using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>Which demonstrations came to a result.</summary>
internal static class DemonstrationNews
{
    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now)
    {
        var told = before?.Demonstrations?.At(before.Map.AsOf).Where(IsResolved).Select(item => item.Offer.Id).ToHashSet() ?? [];
        return now.Demonstrations?.At(now.Map.AsOf).Where(item => IsResolved(item) && !told.Contains(item.Offer.Id)).Select(item => new FeedbackItem
        {
            Code = FeedbackCode.DemonstrationResolved,
            Subject = FeedbackSubject.Of(FeedbackSubjectKind.Demonstration, item.Offer.Id, item.Offer.Competencies, item.Option!.Title),
            At = ResolvedAt(item),
        }) ?? [];
    }

    private static bool IsResolved(Demonstration item) => item.State == DemonstrationState.Resolved;

    private static Instant? ResolvedAt(Demonstration item) => item.Adjudication is { } decided ? decided.Occurred ?? decided.Recorded : item.Judgements[^1].Occurred ?? item.Judgements[^1].Recorded;
}
