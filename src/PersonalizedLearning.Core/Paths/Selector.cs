namespace PersonalizedLearning.Paths;

/// <summary>The common part of selectors: an implementation ranks, and may say more about why.</summary>
public abstract class Selector : ISelector
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual int Version => 1;

    /// <summary>Gets the settings that may change a choice, as one text in no culture, the same for equal settings; empty where there are none.</summary>
    /// <remarks>A decision log keeps it, to tell two selectors of one name apart.</remarks>
    public virtual string SettingsText => string.Empty;

    /// <inheritdoc/>
    public int Select(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        return Rank(request, destination);
    }

    /// <inheritdoc/>
    public virtual RecommendationSet Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        var ranked = new RankedCandidate[Math.Min(request.Top, request.Learner.Graph.Count)];
        var found = Rank(request, ranked);
        var best = double.NegativeInfinity;
        foreach (ref readonly var item in ranked.AsSpan(0, found))
        {
            // Where chance has a part, the first is not always the best.
            best = Math.Max(best, item.Score);
        }

        var items = new Recommendation[found];
        for (var position = 0; position < found; position++)
        {
            items[position] = Explained(request, ranked[position], best, ReasonsFor(request, ranked[position]));
        }

        return new RecommendationSet(
            request.Learner.Learner, request.Learner.AsOf, ValueList.Create<Recommendation>(items), found == 0 ? [NothingLeft.Of(request, Name)] : []);
    }

    /// <summary>Ranks the candidates of a request that was checked.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="destination">Where to write the choice, the best first.</param>
    /// <returns>How many were written.</returns>
    protected abstract int Rank(RecommendationRequest request, Span<RankedCandidate> destination);

    /// <summary>Says what made the score of a candidate; the contributions add up to it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="ranked">The candidate.</param>
    /// <returns>The reasons, the largest contribution first; the score itself under the name of the selector unless an implementation says more.</returns>
    protected virtual ValueList<Reason> ReasonsFor(RecommendationRequest request, in RankedCandidate ranked) => [new Reason(Name, ranked.Score, 1)];

    /// <summary>Makes a recommendation of a candidate and what speaks for it.</summary>
    internal static Recommendation Explained(RecommendationRequest request, in RankedCandidate ranked, double best, ValueList<Reason> reasons)
    {
        var learner = request.Learner;
        var framework = learner.Graph.Framework;
        var prerequisites = new List<PrerequisiteEstimate>();
        foreach (var before in learner.Graph.HardPrerequisites(ranked.Competency))
        {
            prerequisites.Add(new PrerequisiteEstimate(framework[before].Id, learner.Map.Rule.Scale.Denormalize(learner.EstimateOf(before))));
        }

        return new Recommendation
        {
            Competency = framework[ranked.Competency].Id,
            Experience = ranked.Experience < 0 ? null : request.Catalog?[ranked.Experience],
            Kind = ranked.Kind,
            Score = ranked.Score,
            Loss = best - ranked.Score,
            Propensity = ranked.Propensity,
            Reasons = reasons,
            Prerequisites = prerequisites.ToValueList(),
            Unlocks = learner.Scope.Unlocks(ranked.Competency),
            PredictedSuccess = learner.PredictedSuccessOf(ranked.Competency),
        };
    }
}
