namespace PersonalizedLearning.Paths;

/// <summary>How much a scoring term counts.</summary>
/// <param name="Term">The name of the term.</param>
/// <param name="Weight">Its weight, from 0; only the ratios between weights matter.</param>
public readonly record struct TermWeight(string Term, double Weight);
