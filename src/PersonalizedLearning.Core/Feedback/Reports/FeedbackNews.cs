using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What there is to say, from all that feedback draws on.</summary>
internal static class FeedbackNews
{
    /// <summary>Finds it.</summary>
    /// <param name="before">What was known at the last time; null when there was none.</param>
    /// <param name="now">What is known now.</param>
    /// <param name="recommended">What is recommended now; null where nobody has asked.</param>
    public static IEnumerable<FeedbackItem> Between(FeedbackBasis? before, FeedbackBasis now, RecommendationSet? recommended)
    {
        var steps = new RecommendedSteps(recommended);
        var mastery = MasteryNews.Between(before?.Map, now.Map, steps).ToList();
        return mastery
            .Concat(CreditNews.Between(before, now))
            .Concat(MasteryNews.Due(now.Map, mastery))
            .Concat(steps.NotAmong(mastery));
    }
}
