namespace PersonalizedLearning.Paths;

/// <summary>What would be recommended if one thing were otherwise, beside what is.</summary>
/// <param name="Change">What would be otherwise.</param>
/// <param name="Actual">What is recommended.</param>
/// <param name="Changed">What would be.</param>
/// <param name="ComesIn">What would come in, the best first: other competencies, or the same with another experience or kind.</param>
/// <param name="GoesOut">What would go out, the best first.</param>
/// <param name="Moves">What would stay at another place, in the order in which it is now.</param>
public sealed record Counterfactual(
    WhatIf Change,
    RecommendationSet Actual,
    RecommendationSet Changed,
    ValueList<Recommendation> ComesIn,
    ValueList<Recommendation> GoesOut,
    ValueList<MovedRecommendation> Moves)
{
    /// <summary>Asks a selector as things are, and as they would be.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="request">What is asked; the learner stays as they are.</param>
    /// <param name="change">What would be otherwise.</param>
    /// <returns>Both answers, and how they differ.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework, or the change can't be made (<see cref="WhatIf.Apply"/>).</exception>
    public static Counterfactual Of(ISelector selector, RecommendationRequest request, WhatIf change)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(change);
        var actual = selector.Recommend(request);
        var changed = selector.Recommend(request with { Learner = change.Apply(request.Learner) });
        return new Counterfactual(
            change, actual, changed,
            changed.Items.Where(item => PlaceOf(item, actual) < 0).ToValueList(),
            actual.Items.Where(item => PlaceOf(item, changed) < 0).ToValueList(),
            actual.Items.Select((item, place) => new MovedRecommendation(item.Competency, place + 1, PlaceOf(item, changed) + 1))
                .Where(move => move.To > 0 && move.To != move.From).ToValueList());
    }

    private static int PlaceOf(Recommendation item, RecommendationSet set)
    {
        for (var place = 0; place < set.Items.Count; place++)
        {
            if ((set.Items[place].Competency, set.Items[place].Kind, set.Items[place].Experience?.Id) == (item.Competency, item.Kind, item.Experience?.Id))
            {
                return place;
            }
        }

        return -1;
    }
}
