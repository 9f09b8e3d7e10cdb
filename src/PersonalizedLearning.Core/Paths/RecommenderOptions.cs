using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>What a recommender weighs, and how.</summary>
public sealed partial record RecommenderOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static RecommenderOptions Default { get; } = new();

    /// <summary>Gets the weight of each term, built in or the caller's own; a term that is not named does not count. At least one is above 0.</summary>
    /// <remarks>By default goal relevance 0.35, challenge fit 0.25, readiness 0.2, review urgency 0.15 and interest match 0.05.</remarks>
    public ValueList<TermWeight> Weights { get; init; } =
        [new("goalRelevance", 0.35), new("challengeFit", 0.25), new("readiness", 0.2), new("reviewUrgency", 0.15), new("interestMatch", 0.05)];

    /// <summary>Gets the predicted success that challenges best, from 0 to 1; 0.75 by default.</summary>
    public double TargetSuccess { get; init => field = Preconditions.InRange(value, 0, 1, nameof(TargetSuccess)); } = 0.75;

    /// <summary>
    /// Gets after how long without practice mastery is due to be shown again, at least one day; null for never. By default that of
    /// <see cref="Mastery.AssessmentCadence"/>, 120 days.
    /// </summary>
    public Duration? StaleAfter
    {
        get;
        init => field = value is null || value >= Duration.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(StaleAfter), $"StaleAfter is {value}; expected at least one day.");
    }

        = Mastery.AssessmentCadence.Default.StaleAfter;

    /// <summary>Gets the predicted recall below which what is mastered is due for review, from 0.01 to 0.99; 0.9 by default, as spaced repetition schedules it.</summary>
    /// <remarks>It counts where the policy predicts recall (<see cref="Mastery.IForgettingPolicy"/>); elsewhere there is <see cref="StaleAfter"/>.</remarks>
    public double RecallTarget { get; init => field = Preconditions.InRange(value, 0.01, 0.99, nameof(RecallTarget)); } = PredictedForgetting.RecallTarget;

    /// <summary>Gets the built-in sources of candidates that are switched on, all of them by default; the order means nothing.</summary>
    /// <remarks>
    /// <c>frontier</c>: what can be learnt now; <c>lapsed</c>: reviews of what is not mastered any more; <c>fading</c>: reviews of what is mastered and whose
    /// predicted recall is below <see cref="RecallTarget"/>; <c>stale</c>: reassessments of what was not practised for <see cref="StaleAfter"/>. All of them stay
    /// within the scope of the goals.
    /// </remarks>
    /// <exception cref="ArgumentException">A name is not one of these, or there twice.</exception>
    public ValueList<string> Sources { get; init => field = CandidateSources.Checked(value, nameof(Sources)); } = CandidateSources.Names.ToValueList();

    /// <summary>Gets the constraints that every candidate must meet, besides those of the recommender and of the request; none by default.</summary>
    /// <exception cref="ArgumentException">One is null.</exception>
    public ValueList<ICandidateFilter> Filters
    {
        get;
        init => field = value.Any(filter => filter is null) ? throw new ArgumentException("A constraint is null; expected one.", nameof(Filters)) : value;
    }

    /// <summary>Gets how the items are chosen from what scores best; by default it is just that.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IChoiceRule Choice { get; init => field = value ?? throw new ArgumentNullException(nameof(Choice)); } = BestChoice.Instance;
}
