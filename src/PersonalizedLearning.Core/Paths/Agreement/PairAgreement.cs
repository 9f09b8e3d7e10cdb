using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>How far two judges agree on what both have judged.</summary>
/// <param name="Judge">A judge.</param>
/// <param name="Other">The other.</param>
/// <param name="Units">How many criteria of demonstrations both have judged, at least 1.</param>
/// <param name="Exact">The share of these on which they gave the same level.</param>
/// <param name="Adjacent">The share on which they gave the same level or the next one.</param>
/// <param name="Kappa">Cohen's kappa with quadratic weights; null where both gave one level throughout.</param>
public sealed record PairAgreement(PersonId Judge, PersonId Other, int Units, double Exact, double Adjacent, double? Kappa);
