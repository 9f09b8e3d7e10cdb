using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

internal sealed record LearnerExportDocument(
    string Format,
    int Version,
    LearnerId Learner,
    Instant AsOf,
    EventDocument[] Events,
    EventDocument[]? InOtherJournals = null,
    DecisionDocument[]? Decisions = null,
    ExportTableDocument[]? Tables = null)
{
    public const string FormatName = "personalized-learning/learner-export";
}

internal sealed record ExportTableDocument(string Name, string[] Columns, string[][] Rows);
