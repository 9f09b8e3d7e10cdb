using System.Text.Json.Serialization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>An event of a journal as it stands on a line of JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(EvidenceDocument), "evidence")]
[JsonDerivedType(typeof(EvidenceVoidedDocument), "evidenceVoided")]
[JsonDerivedType(typeof(CreditAwardDocument), "creditAward")]
[JsonDerivedType(typeof(MasteryOverrideDocument), "masteryOverride")]
[JsonDerivedType(typeof(MasteryOverrideRevokedDocument), "masteryOverrideRevoked")]
[JsonDerivedType(typeof(AgencyGrantDocument), "agencyGrant")]
[JsonDerivedType(typeof(AgencyGrantRevokedDocument), "agencyGrantRevoked")]
[JsonDerivedType(typeof(ConsentGrantDocument), "consentGrant")]
[JsonDerivedType(typeof(ConsentRevokedDocument), "consentRevoked")]
[JsonDerivedType(typeof(GoalSetDocument), "goalSet")]
[JsonDerivedType(typeof(GoalRevisedDocument), "goalRevised")]
[JsonDerivedType(typeof(GoalClosedDocument), "goalClosed")]
[JsonDerivedType(typeof(GoalAgreedDocument), "goalAgreed")]
[JsonDerivedType(typeof(BenchmarkMetDocument), "benchmarkMet")]
[JsonDerivedType(typeof(ReflectionRecordedDocument), "reflectionRecorded")]
[JsonDerivedType(typeof(FeedbackGivenDocument), "feedbackGiven")]
[JsonDerivedType(typeof(DemonstrationOfferedDocument), "demonstrationOffered")]
[JsonDerivedType(typeof(DemonstrationElectedDocument), "demonstrationElected")]
[JsonDerivedType(typeof(ElectionAgreedDocument), "electionAgreed")]
[JsonDerivedType(typeof(DemonstrationHandedInDocument), "demonstrationHandedIn")]
[JsonDerivedType(typeof(DemonstrationJudgedDocument), "demonstrationJudged")]
[JsonDerivedType(typeof(JudgementAdjudicatedDocument), "judgementAdjudicated")]
[JsonDerivedType(typeof(DemonstrationWithdrawnDocument), "demonstrationWithdrawn")]
[JsonDerivedType(typeof(RecognitionGivenDocument), "recognitionGiven")]
[JsonDerivedType(typeof(PlanProposedDocument), "planProposed")]
[JsonDerivedType(typeof(ProposalAgreedDocument), "proposalAgreed")]
[JsonDerivedType(typeof(ProposalDeclinedDocument), "proposalDeclined")]
[JsonDerivedType(typeof(ProposalWithdrawnDocument), "proposalWithdrawn")]
[JsonDerivedType(typeof(OpinionGivenDocument), "opinionGiven")]
[JsonDerivedType(typeof(PlanReopenedDocument), "planReopened")]
[JsonDerivedType(typeof(PlanEndedDocument), "planEnded")]
[JsonDerivedType(typeof(ActionPlanOpenedDocument), "actionPlanOpened")]
[JsonDerivedType(typeof(ActionPlanPartWrittenDocument), "actionPlanPartWritten")]
[JsonDerivedType(typeof(ActionPlanClosedDocument), "actionPlanClosed")]
[JsonDerivedType(typeof(DecisionTakenDocument), "decisionTaken")]
[JsonDerivedType(typeof(DecisionAdvisedDocument), "decisionAdvised")]
[JsonDerivedType(typeof(IndicatorReportedDocument), "indicatorReported")]
[JsonDerivedType(typeof(InterestStatedDocument), "interestStated")]
[JsonDerivedType(typeof(InterestDroppedDocument), "interestDropped")]
[JsonDerivedType(typeof(AspirationStatedDocument), "aspirationStated")]
[JsonDerivedType(typeof(MotivationStatedDocument), "motivationStated")]
[JsonDerivedType(typeof(PreferenceStatedDocument), "preferenceStated")]
[JsonDerivedType(typeof(GrowthAreaNamedDocument), "growthAreaNamed")]
[JsonDerivedType(typeof(StatementMadeDocument), "statementMade")]
[JsonDerivedType(typeof(StatementWithdrawnDocument), "statementWithdrawn")]
[JsonDerivedType(typeof(AdvocacyRequestedDocument), "advocacyRequested")]
[JsonDerivedType(typeof(AdvocacyAnsweredDocument), "advocacyAnswered")]
[JsonDerivedType(typeof(SupportStatedDocument), "supportStated")]
[JsonDerivedType(typeof(SupportAgreedDocument), "supportAgreed")]
[JsonDerivedType(typeof(SupportEndedDocument), "supportEnded")]
[JsonDerivedType(typeof(UdlOptionChosenDocument), "udlOptionChosen")]
[JsonDerivedType(typeof(UdlOptionDroppedDocument), "udlOptionDropped")]
[JsonDerivedType(typeof(BarrierFoundDocument), "barrierFound")]
[JsonDerivedType(typeof(BarrierRemovedDocument), "barrierRemoved")]
internal abstract record EventDocument
{
    [JsonPropertyOrder(-9)]
    public required EventId Id { get; init; }

    [JsonPropertyOrder(-8)]
    public required LearnerId Learner { get; init; }

    [JsonPropertyOrder(-7)]
    public AuthorDocument? Author { get; init; }

    [JsonPropertyOrder(-6)]
    public Instant? Occurred { get; init; }

    [JsonPropertyOrder(-5)]
    public Instant? Recorded { get; init; }

    [JsonPropertyOrder(-4)]
    public long? Sequence { get; init; }

    /// <summary>The version of the format of this kind of event; 1 where it is left out.</summary>
    [JsonPropertyOrder(-3)]
    public int? Version { get; init; }
}

internal sealed record AuthorDocument(PersonId? Id = null, PersonRole? Role = null);

internal sealed record EvidenceDocument : EventDocument
{
    public required CompetencyId[] Competencies { get; init; }

    public OutcomeDocument? Outcome { get; init; }

    public EvidenceStatus? Status { get; init; }

    public EvidenceSource? Source { get; init; }

    public EvidencePurpose? Purpose { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? Item { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? Activity { get; init; }

    public Instant? Due { get; init; }

    public Instant? Assessed { get; init; }

    public EventId? Supersedes { get; init; }

    public int? Hints { get; init; }

    public string[]? Supports { get; init; }

    public string? Context { get; init; }
}

internal sealed record EvidenceVoidedDocument : EventDocument
{
    public required EventId Evidence { get; init; }

    public required string Reason { get; init; }
}

internal sealed record CreditAwardDocument : EventDocument
{
    [Means(StringMeaning.ThingName)]
    public required string Rule { get; init; }

    public required int RuleVersion { get; init; }

    public required double Credits { get; init; }

    public required CompetencyId[] Competencies { get; init; }

    public required EventId[] Evidence { get; init; }
}

internal sealed record MasteryOverrideDocument : EventDocument
{
    public required CompetencyId Competency { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? Level { get; init; }

    public MasteryStatus? Status { get; init; }

    public required string Reason { get; init; }

    public Instant? Expires { get; init; }
}

internal sealed record MasteryOverrideRevokedDocument : EventDocument
{
    public required EventId Override { get; init; }

    public required string Reason { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CorrectDocument), "correct")]
[JsonDerivedType(typeof(ScoreDocument), "score")]
[JsonDerivedType(typeof(RatingDocument), "rating")]
[JsonDerivedType(typeof(JudgedLevelDocument), "level")]
internal abstract record OutcomeDocument;

internal sealed record CorrectDocument(bool Correct) : OutcomeDocument;

internal sealed record ScoreDocument(double Value, double Max) : OutcomeDocument;

internal sealed record RatingDocument(int Rating) : OutcomeDocument;

internal sealed record JudgedLevelDocument([property: Means(StringMeaning.ThingName)] string Scale, [property: Means(StringMeaning.ThingName)] string Level) : OutcomeDocument;
