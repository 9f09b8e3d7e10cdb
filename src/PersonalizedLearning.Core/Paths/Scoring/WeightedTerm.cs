namespace PersonalizedLearning.Paths;

/// <summary>A scoring term with its share of all weights.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">Its share.</param>
/// <param name="Later">The shares of all terms that are added up after it: so much the score can still grow, as no term is above 1.</param>
internal readonly record struct WeightedTerm(IScoringTerm Term, double Weight, double Later = 0)
{
    /// <summary>Puts terms in the order in which they are added up: the cheap ones first, as they may show that the others need not be asked.</summary>
    public static WeightedTerm[] InOrder(IEnumerable<WeightedTerm> terms)
    {
        WeightedTerm[] ordered = [.. terms.OrderBy(item => item.Term.DependsOnExperience).ThenBy(item => CostOf(item.Term))];
        var later = 0.0;
        for (var position = ordered.Length - 1; position >= 0; position--)
        {
            ordered[position] = ordered[position] with { Later = later };
            later += ordered[position].Weight;
        }

        return ordered;
    }

    private static int CostOf(IScoringTerm term) => term switch
    {
        GoalRelevanceTerm or ChallengeFitTerm or ReviewUrgencyTerm => 0,
        ReadinessTerm => 1,
        _ => 2,
    };
}
