namespace PersonalizedLearning.Paths;

/// <summary>What came out on one criterion once all judges had judged.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Given">The levels that the judges gave, in the order of <see cref="Demonstration.Judgements"/>.</param>
/// <param name="Agreement">The share of the pairs of judges that gave the same level; 1 where there are no pairs.</param>
/// <param name="Level">The level that stands; null while an adjudicator must decide.</param>
/// <param name="IsAdjudicated">Whether an adjudicator decided it.</param>
public sealed record CriterionResult(string Criterion, ValueList<string> Given, double Agreement, string? Level, bool IsAdjudicated);
