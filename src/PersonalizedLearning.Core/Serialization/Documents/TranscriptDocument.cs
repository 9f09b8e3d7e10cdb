using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>A transcript as it stands in JSON.</summary>
internal sealed record TranscriptDocument(
    string Format,
    int Version,
    LearnerId Learner,
    Instant AsOf,
    string Framework,
    ScaleDocument Scale,
    TranscriptCompetencyDocument[]? Competencies = null,
    TranscriptAwardDocument[]? Awards = null)
{
    public const string FormatName = "personalized-learning/transcript";
}

internal sealed record TranscriptCompetencyDocument(
    CompetencyId Competency,
    string Level,
    MasteryStatus Status,
    string? Code = null,
    string? Title = null,
    Instant? FirstAchievedAt = null,
    Instant? AchievedAt = null,
    SourceCountDocument[]? Evidence = null,
    EventId[]? Awards = null);

internal sealed record SourceCountDocument(EvidenceSource Source, int Count);

internal sealed record TranscriptAwardDocument(
    EventId Award,
    string Rule,
    int RuleVersion,
    double Credits,
    Instant? AchievedAt = null,
    Instant? AwardedAt = null,
    CompetencyId[]? Competencies = null,
    int? EvidenceCount = null,
    int? VoidedCount = null);
