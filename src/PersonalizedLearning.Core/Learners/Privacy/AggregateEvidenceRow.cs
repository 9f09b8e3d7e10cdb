using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Learners;

/// <summary>What a group of learners has shown on a competency in a month.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Source">What the evidence came from.</param>
/// <param name="Purpose">What it was for.</param>
/// <param name="Month">The month in UTC; null where the time was not known.</param>
/// <param name="Learners">How many learners they were, rounded down to a multiple of the smallest group.</param>
/// <param name="Outcomes">How often each outcome was observed, by the ordinal order of the outcomes; those that were rounded to 0 are left out.</param>
public sealed record AggregateEvidenceRow(CompetencyId Competency, EvidenceSource Source, EvidencePurpose Purpose, YearMonth? Month, int Learners, ValueList<OutcomeCount> Outcomes);
