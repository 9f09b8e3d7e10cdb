namespace PersonalizedLearning.Paths;

/// <summary>How far judges agree on one criterion.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Figures">The figures.</param>
public sealed record CriterionAgreement(string Criterion, AgreementFigures Figures);
