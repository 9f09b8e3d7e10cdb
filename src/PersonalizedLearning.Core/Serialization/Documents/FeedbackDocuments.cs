using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Feedback as other programs read it. Members may be added; those here keep their names and meaning.</summary>
internal sealed record FeedbackDocument(
    LearnerId Learner, Audience Audience, Instant AsOf, Instant? Since, FeedbackItemDocument[] Items, int Withheld, FeedbackTextDocument? Text);

internal sealed record FeedbackItemDocument(
    FeedbackCode Code, FeedbackPart Part, DataScope Scope, FeedbackSubjectDocument Subject, Instant? At, bool IsNew, Instant? Due, int? Count, double? Number, FeedbackDecisionDocument? Decision,
    EvidencePurpose? Purpose, EventId[]? Evidence, string? Why, NextActionDocument? Next);

internal sealed record FeedbackSubjectDocument(FeedbackSubjectKind Kind, string Id, CompetencyId[] Competencies, string? Name);

internal sealed record FeedbackDecisionDocument(
    MasteryStatus Status, MasteryStatus FormerStatus, string Level, string? FormerLevel, double Estimate, double? Uncertainty, int EvidenceCount, string Policy, EventId? Override);

internal sealed record NextActionDocument(NextActionCode Code, FeedbackSubjectDocument Subject, Instant? By, ExperienceId? Experience);

internal sealed record FeedbackTextDocument(string Language, string Title, string Opening, FeedbackSectionDocument[] Sections, string? Withheld, string Closing);

internal sealed record FeedbackSectionDocument(FeedbackPart Part, string Heading, FeedbackParagraphDocument[] Paragraphs);

internal sealed record FeedbackParagraphDocument(string Text, string? Rests, string? Next);

internal sealed record ProgressDocument(LearnerId Learner, Instant AsOf, ProgressPartDocument? Overall, ProgressPartDocument[] Goals, ProgressPartDocument[] Plans);

internal sealed record ProgressPartDocument(
    FeedbackSubjectDocument? Subject, int Total, int Mastered, DoneStepDocument[] Done, CurrentStepDocument[] Current, NextStepDocument[] Next, BlockedStepDocument[] Blocked);

internal sealed record DoneStepDocument(CompetencyId Competency, Instant? At);

internal sealed record CurrentStepDocument(CompetencyId Competency, MasteryStatus Status, string Level, int EvidenceCount);

internal sealed record NextStepDocument(CompetencyId Competency, CompetencyId[] BuildsOn, int? Rank, ReasonDocument[]? Reasons, ExperienceId? Experience, Instant? By);

internal sealed record BlockedStepDocument(CompetencyId Competency, CompetencyId[] By);
