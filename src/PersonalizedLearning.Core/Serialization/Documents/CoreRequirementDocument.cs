using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Serialization;

/// <summary>A core requirement as it stands in JSON.</summary>
internal sealed record CoreRequirementDocument(string Format, int Version, string Id, CompetencyId[] Competencies, string? Title = null, Instant? Due = null)
{
    public const string FormatName = "personalized-learning/core-requirement";
}
