namespace PersonalizedLearning.Paths;

/// <summary>Chooses what is due for a review by a <see cref="ReviewSchedule"/> (Ye, Su and Cao 2022), what is most likely forgotten first. It complements selectors of new things.</summary>
/// <remarks>
/// What was mastered and not practised for the interval of the schedule is to be shown again; what has lapsed is to be reviewed. Nothing new is offered, nor anything whose hard
/// prerequisites are not mastered, nor what is remembered for as long as the target. The score is the probability that it is forgotten. Of several experiences the first by
/// identifier is taken. Answers count as recalled from half of full credit on. Immutable and thread safe.
/// </remarks>
public sealed class ReviewSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "ssp-mmc";

    private readonly Func<LearnerState, ReviewMemory> start;

    /// <summary>Makes the selector.</summary>
    /// <param name="schedule">The schedule; that of the default parameters when null.</param>
    public ReviewSelector(ReviewSchedule? schedule = null)
    {
        Schedule = schedule ?? ReviewSchedule.Standard;
        start = learner => new ReviewMemory(Schedule, learner.Graph.Count);
    }

    /// <summary>Gets the schedule.</summary>
    public ReviewSchedule Schedule { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var learner = request.Learner;
        var memory = learner.Practice.StateOf(this, learner, start, static (memory, answer) => memory.Answer(answer));
        var best = new Ranking(destination, learner.Graph.Framework);
        for (var index = 0; index < learner.Graph.Count; index++)
        {
            if (memory.Of(index) is { } state && IsReview(learner, index, out var kind) && IsDue(state, memory.DaysSince(index, learner.AsOf), kind)
                && Offers.Count(request, index, kind) > 0)
            {
                var forgotten = 1 - ReviewSchedule.RecallAfter(state, memory.DaysSince(index, learner.AsOf));
                best.Offer(new RankedCandidate(index, Offers.At(request, index, kind, 0), kind, forgotten));
            }
        }

        return best.Count;
    }

    private static bool IsReview(LearnerState learner, int index, out RecommendationKind kind)
    {
        kind = Offers.KindOf(learner, index);
        return kind != RecommendationKind.Learn && learner.Scope.Contains(index) && !learner.Graph.Framework.IsGrouping(index) && learner.Frontier.IsFounded(index);
    }

    private bool IsDue(ReviewState state, double days, RecommendationKind kind) =>
        kind == RecommendationKind.Review || (Schedule.IntervalDays(state) is { } interval && days >= interval);
}
