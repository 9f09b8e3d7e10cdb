using NodaTime;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>The rules of a program as they stand in JSON. What is left out is as by default.</summary>
internal sealed record ProgramRulesDocument(
    string Format,
    int Version,
    AgencyRulesDocument? Agency = null,
    PrivacyRulesDocument? Privacy = null,
    CoreRequirementDocument? Core = null,
    FeedbackCadenceDocument[]? Feedback = null,
    PersonRole[]? CreditBy = null)
{
    public const string FormatName = "personalized-learning/program-rules";
}

internal sealed record AgencyRulesDocument(
    AgencyDefaultDocument[]? Defaults = null, PersonRole[]? GrantedBy = null, AgencyLevel? LeastForLearner = null, Duration? ConsultationPeriod = null);

internal sealed record AgencyDefaultDocument(AgencyDecision Decision, PersonRole Role, AgencyLevel Level);

internal sealed record PrivacyRulesDocument(RoleScopesDocument[]? WithoutConsent = null, PersonRole[]? ConsentBy = null);

internal sealed record FeedbackCadenceDocument(Audience Audience, Duration? AtLeastEvery = null, Duration? AtMostEvery = null, FeedbackCode[]? AtOnceOn = null);

internal sealed record RoleScopesDocument(PersonRole Role, DataScope[] Scopes);
