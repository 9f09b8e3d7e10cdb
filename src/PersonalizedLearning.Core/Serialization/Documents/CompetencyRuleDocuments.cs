using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>Rules over several competencies as they stand in JSON.</summary>
internal sealed record RulesDocument(string Format, int Version, ParentRuleDocument[] Rules, CompetencyId[]? Retired = null)
{
    public const string FormatName = "personalized-learning/rules";
}

internal sealed record ParentRuleDocument(CompetencyId Competency, CompetencyRuleDocument Rule, RuleOutcome? Outcome = null, bool? Sticky = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(MasteredDocument), "mastered")]
[JsonDerivedType(typeof(AllDocument), "all")]
[JsonDerivedType(typeof(AnyDocument), "any")]
[JsonDerivedType(typeof(AtLeastDocument), "atLeast")]
[JsonDerivedType(typeof(PointsDocument), "points")]
[JsonDerivedType(typeof(WeightedDocument), "weighted")]
[JsonDerivedType(typeof(GatedDocument), "gated")]
internal abstract record CompetencyRuleDocument;

internal sealed record MasteredDocument(CompetencyId Competency) : CompetencyRuleDocument;

internal sealed record AllDocument(MemberDocument[] Members) : CompetencyRuleDocument;

internal sealed record AnyDocument(MemberDocument[] Members) : CompetencyRuleDocument;

internal sealed record AtLeastDocument(int Count, MemberDocument[] Members) : CompetencyRuleDocument;

internal sealed record PointsDocument(int Points, PointsMemberDocument[] Members) : CompetencyRuleDocument;

internal sealed record WeightedDocument(double From, WeightedMemberDocument[] Members) : CompetencyRuleDocument;

internal sealed record GatedDocument(MemberDocument[] Gates, MemberDocument Score) : CompetencyRuleDocument;

/// <summary>A member: a competency, or another rule.</summary>
internal sealed record MemberDocument(CompetencyId? Competency = null, CompetencyRuleDocument? Rule = null);

internal sealed record PointsMemberDocument(int Points, CompetencyId? Competency = null, CompetencyRuleDocument? Rule = null, bool? Required = null);

internal sealed record WeightedMemberDocument(CompetencyId? Competency = null, CompetencyRuleDocument? Rule = null, double? Weight = null);

/// <summary>Rules of credit as they stand in JSON.</summary>
internal sealed record CreditRulesDocument(string Format, int Version, CreditRuleDocument[] Rules)
{
    public const string FormatName = "personalized-learning/credit-rules";
}

internal sealed record CreditRuleDocument(
    string Id, double Credits, CompetencyRuleDocument Requirement, int? Version = null, CreditBasis? Basis = null, SourceCapDocument[]? Caps = null);

internal sealed record SourceCapDocument(EvidenceSource[] Sources, double Credits);
