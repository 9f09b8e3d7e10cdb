namespace PersonalizedLearning.Feedback;

/// <summary>Which credits were given.</summary>
internal static class CreditNews
{
    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now)
    {
        var told = before?.Credits.Select(award => award.Id).ToHashSet() ?? [];
        return now.Credits.Where(award => !told.Contains(award.Id)).Select(award => new FeedbackItem
        {
            Code = FeedbackCode.CreditAwarded,
            Subject = FeedbackSubject.Of(FeedbackSubjectKind.Credit, award.Id, award.Competencies, award.Rule),
            At = award.Occurred ?? award.Recorded,
            Number = award.Credits,
            Evidence = award.Evidence,
        });
    }
}
