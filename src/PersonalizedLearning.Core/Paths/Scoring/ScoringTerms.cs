using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>The built-in terms, and the check of weights against terms.</summary>
internal static class ScoringTerms
{
    /// <summary>Pairs each term that counts with its share of all weights.</summary>
    public static WeightedTerm[] Weighted(RecommenderOptions options, IEnumerable<IScoringTerm> further)
    {
        var byName = new Dictionary<string, IScoringTerm>(StringComparer.Ordinal);
        foreach (var term in BuiltIn(options).Concat(further.Select(term => new RangeCheckedTerm(term))))
        {
            if (!byName.TryAdd(term.Name, term))
            {
                throw new ArgumentException($"Two scoring terms are named '{term.Name}'; expected unique names.", nameof(further));
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, weight) in options.Weights)
        {
            Check(byName.ContainsKey(name), $"Weight '{name}' names no scoring term; expected one of {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}.");
            Check(seen.Add(name), $"Weight '{name}' is there twice; expected once.");
            Check(double.IsFinite(weight) && weight >= 0, FormattableString.Invariant($"Weight '{name}' is {weight:R}; expected a finite number from 0."));
        }

        // Dividing by the largest first keeps the sum finite, and the shares the same for any common factor but for the last bits.
        var largest = options.Weights.Select(item => item.Weight).DefaultIfEmpty(0).Max();
        Check(largest > 0, "All weights are 0; expected at least one above 0.");
        var sum = options.Weights.Sum(item => item.Weight / largest);
        return [.. options.Weights.Where(item => item.Weight > 0).Select(item => new WeightedTerm(byName[item.Term], item.Weight / largest / sum))];

        static void Check(bool condition, string message)
        {
            if (!condition)
            {
                throw new ArgumentException(message, nameof(options));
            }
        }
    }

    /// <summary>How what is mastered fades under some options.</summary>
    public static PredictedForgetting ForgettingOf(RecommenderOptions options) => new(StaleAfter(options), options.RecallTarget);

    // Where nothing goes stale there is nothing to show again, so any duration serves.
    private static Duration StaleAfter(RecommenderOptions options) => options.StaleAfter ?? Duration.FromDays(1);

    private static IEnumerable<IScoringTerm> BuiltIn(RecommenderOptions options)
    {
        var staleAfter = StaleAfter(options);
        return
        [
            new ReadinessTerm(),
            new GoalRelevanceTerm(staleAfter, options.RecallTarget),
            new ChallengeFitTerm(options.TargetSuccess),
            new ReviewUrgencyTerm(staleAfter, options.RecallTarget),
            new InterestMatchTerm(),
            new ContinuityTerm(),
            new VarietyTerm(),
            new UncertaintyTerm(),
            new TimeFitTerm(),
            new CoreNeedTerm(staleAfter, options.RecallTarget),
        ];
    }
}
