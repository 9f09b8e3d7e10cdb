using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Serialization;

/// <summary>Implicit credit as it stands in JSON; what is left out keeps its default.</summary>
internal sealed record ImplicitCreditDocument(string Credit, double? Share = null, double? Floor = null, LinkShareDocument[]? Links = null);

internal sealed record LinkShareDocument(CompetencyId Prerequisite, CompetencyId Competency, double Share);
