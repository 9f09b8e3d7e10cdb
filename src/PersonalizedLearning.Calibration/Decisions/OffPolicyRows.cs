using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration;

/// <summary>Makes rows of a decision log.</summary>
public static class OffPolicyRows
{
    /// <summary>Makes rows of the decisions whose outcome is known, for a target of which the chances are given.</summary>
    /// <param name="decisions">The decisions, in the order of the log; each is named by its number, from 1.</param>
    /// <param name="target">What the target would have offered instead of a decision, as many places as are looked at.</param>
    /// <param name="places">How many places from the first make up the offer that is judged, from 1. The more, the fewer offers of the log are those of the target.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The chances of a decision do not add up to 1.</exception>
    public static ValueList<OffPolicyRow> Of(IEnumerable<DecisionRecord> decisions, Func<DecisionRecord, ValueList<ActionShare>> target, int places = 1)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(target);
        OptionValue.AtLeast(places, 1, nameof(places));
        return decisions.Select((decision, position) => (Decision: decision, Number: position + 1)).Where(item => item.Decision.Reward is not null).Select(item => new OffPolicyRow
        {
            Place = FormattableString.Invariant($"decision {item.Number}"),
            Learner = item.Decision.Learner,
            Action = item.Decision.Items.Take(places).Select(one => new OfferedItem(one.Competency, one.Experience, one.Kind)).ToValueList(),
            Propensity = item.Decision.Items.Take(places).Aggregate((double?)1, (product, one) => product * one.Propensity),
            Reward = item.Decision.Reward!.Value,
            Target = target(item.Decision),
        }).ToValueList();
    }

    /// <summary>Makes rows of the decisions whose outcome is known, for a selector that is asked again.</summary>
    /// <param name="decisions">The decisions, in the order of the log; each is named by its number, from 1.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="requestOf">Makes the request of a decision again, with the learner as they were then.</param>
    /// <param name="places">How many places from the first make up the offer that is judged, from 1.</param>
    /// <param name="draws">By how many seeds a selector that leaves something to chance is asked, from 1: its chances are how often each offer came up.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public static ValueList<OffPolicyRow> Of(
        IEnumerable<DecisionRecord> decisions, ISelector selector, Func<DecisionRecord, RecommendationRequest> requestOf, int places = 1, int draws = 100)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(requestOf);
        OptionValue.AtLeast(places, 1, nameof(places));
        OptionValue.AtLeast(draws, 1, nameof(draws));
        return Of(decisions, decision => SharesOf(selector, requestOf(decision), places, draws), places);
    }

    private static ValueList<ActionShare> SharesOf(ISelector selector, RecommendationRequest request, int places, int draws)
    {
        // What the log drew must not be drawn again by the same numbers, or the target would seem to have made the choices of the log.
        var seeds = new SeededChance(~request.Seed);
        var counts = new Dictionary<ValueList<OfferedItem>, int>();
        var ranked = new RankedCandidate[Math.Min(Math.Max(request.Top, places), Math.Max(request.Learner.Graph.Count, 1))];
        for (var draw = 0; draw < draws; draw++)
        {
            var offered = ranked.AsSpan(0, selector.Select(request with { Seed = seeds.NextBits() }, ranked));
            offered = offered[..Math.Min(places, offered.Length)];
            var action = new OfferedItem[offered.Length];
            var propensity = 1.0;
            for (var place = 0; place < action.Length; place++)
            {
                ref readonly var item = ref offered[place];
                action[place] = new OfferedItem(
                    request.Learner.Graph.Framework[item.Competency].Id, item.Experience < 0 ? null : request.Catalog?.Catalog.Experiences[item.Experience].Id, item.Kind);
                propensity *= item.Propensity;
            }

            var key = ValueList.Create<OfferedItem>(action);
            if (propensity == 1 && draw == 0)
            {
                return [new ActionShare(key, 1)];
            }

            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts.Select(item => new ActionShare(item.Key, (double)item.Value / draws)).ToValueList();
    }
}
