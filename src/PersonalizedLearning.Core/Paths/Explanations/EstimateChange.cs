using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The least change of one estimate by which an item loses its place, all else staying as it is.</summary>
/// <param name="Competency">The competency whose estimate changes: that of the item, of the runner-up, or a prerequisite of one of them.</param>
/// <param name="Quantity">Which number changes.</param>
/// <param name="From">The number now.</param>
/// <param name="To">The number beyond which, or for <see cref="EstimateEffect.Mastered"/> from which, the item loses its place.</param>
/// <param name="Effect">Why it loses it.</param>
/// <param name="Share">How large the change is, as a share of the range of the number; above 0 for a rise.</param>
public readonly record struct EstimateChange(
    CompetencyId Competency, EstimateQuantity Quantity, double From, double To, EstimateEffect Effect, double Share);
