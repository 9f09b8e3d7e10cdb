using NodaTime;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What there is to say to a viewer, from all that feedback draws on, and how much of it is withheld.</summary>
internal sealed class FeedbackNews
{
    private readonly Sight sight;

    /// <summary>Finds what there is to say.</summary>
    /// <param name="sight">What the viewer may see.</param>
    /// <param name="before">What was known at the last time; null when there was none.</param>
    /// <param name="now">What is known now.</param>
    /// <param name="recommended">What is recommended now; null where nobody has asked.</param>
    public FeedbackNews(Sight sight, FeedbackBasis? before, FeedbackBasis now, RecommendationSet? recommended)
    {
        this.sight = sight;
        var steps = new RecommendedSteps(now, recommended);
        var mastery = MasteryNews.Between(before?.Map, now.Map, steps).ToList();
        List<FeedbackItem> all =
        [
            .. mastery, .. GoalNews.Between(before, now), .. PlanNews.Between(before, now), .. ActionNews.Between(before, now), .. DemonstrationNews.Between(before, now),
            .. CreditNews.Between(before, now), .. MasteryNews.Due(now.Map, mastery, steps),
        ];
        var seen = all.Where(IsSeen).ToList();

        // What is recommended is said unless it was said already, to this viewer.
        var further = steps.NotAmong(seen).ToList();
        Items = InOrder([.. seen, .. further.Where(IsSeen)]);

        // Whoever may see nothing does not learn either how much there is.
        Withheld = FeedbackCodes.Scopes.Any(sight.Sees) ? all.Count + further.Count - Items.Count : 0;
    }

    /// <summary>Gets the pieces that may be seen, the most important first.</summary>
    public IReadOnlyList<FeedbackItem> Items { get; }

    /// <summary>Gets how many may not be seen.</summary>
    public int Withheld { get; }

    private bool IsSeen(FeedbackItem item) => FeedbackCodes.ScopesOf(item.Code).All(sight.Sees);

    private static List<FeedbackItem> InOrder(IEnumerable<FeedbackItem> items) =>
    [
        .. items.Select((item, place) => (Item: item, Place: place))
            .OrderBy(entry => entry.Item.Code)
            .ThenBy(entry => entry.Item.Due ?? Instant.MaxValue)
            .ThenByDescending(entry => entry.Item.At ?? Instant.MinValue)
            .ThenBy(entry => entry.Place)
            .Select(entry => entry.Item),
    ];
}
