using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Serialization;

internal sealed record AggregateEvidenceDocument(string Format, int Version, int SmallestGroup, AggregateRowDocument[] Rows)
{
    public const string FormatName = "personalized-learning/aggregate-evidence";
}

internal sealed record AggregateRowDocument(
    CompetencyId Competency, int Learners, OutcomeCountDocument[] Outcomes, EvidenceSource? Source = null, EvidencePurpose? Purpose = null, YearMonth? Month = null);

internal sealed record OutcomeCountDocument(string Outcome, int Count);
