using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Whom to group, and by what, as it stands in JSON. What has its default may be left out.</summary>
internal sealed record GroupingDocument(
    string Format,
    int Version,
    GroupedLearnerDocument[] Learners,
    GroupingPolicyDocument Policy,
    int? Groups = null,
    GroupSizeDocument[]? Sizes = null,
    RelationshipDocument[]? Links = null,
    GroupPinDocument[]? Pins = null,
    CoMembershipDocument[]? History = null,
    EducatorSlotDocument[]? Educators = null,
    string[]? Topics = null)
{
    public const string FormatName = "personalized-learning/grouping";
}

internal sealed record GroupedLearnerDocument(
    LearnerId Id,
    MasteryShareDocument[]? Mastery = null,
    double? Readiness = null,
    double? Pace = null,
    LearnerCategoryDocument[]? Categories = null,
    string[]? Interests = null,
    string[]? Topics = null,
    string[]? Attributes = null,
    CompetencyId[]? Next = null);

internal sealed record MasteryShareDocument(CompetencyId Competency, double Value);

internal sealed record LearnerCategoryDocument(string Name, string Value);

internal sealed record GroupSizeDocument(int Min, int Max);

internal sealed record GroupPinDocument(LearnerId Learner, int Group);

internal sealed record EducatorSlotDocument(
    int Group, StaffId? Staff = null, CompetencyId[]? Qualified = null, int? Caseload = null, int? Capacity = null, int? Ratio = null);

/// <summary>A policy with its parameters as it stands in JSON.</summary>
internal sealed record GroupingPolicyDocument(string Policy, int? Version = null, JsonElement? Parameters = null);

internal sealed record WeightedPolicyDocument(string Policy, double? Weight = null, int? Version = null, JsonElement? Parameters = null);

internal sealed record CompositePolicyDocument(WeightedPolicyDocument[] Policies);

internal sealed record FeatureSetDocument(
    double? Mastery = null, double? Readiness = null, double? Pace = null, double? Categories = null, CompetencyId[]? Competencies = null, string[]? CategoryNames = null);

internal sealed record SimilarityDocument(FeatureSetDocument? Features = null);

internal sealed record MixedReadinessDocument(FeatureSetDocument? Features = null, double? Balance = null);

internal sealed record InterestDocument(double? Topics = null);

internal sealed record ContinuityDocument(double? Educator = null);

internal sealed record AvoidRepeatsDocument(double? Decay = null);

internal sealed record NoIsolationDocument(string Attribute);

internal sealed record RandomPolicyDocument(ulong? Seed = null);

internal sealed record PlainPolicyDocument;
