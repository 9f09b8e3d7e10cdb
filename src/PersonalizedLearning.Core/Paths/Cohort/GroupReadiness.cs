using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What some learners can do together now.</summary>
/// <param name="Learners">The learners asked about, in the ordinal order of their identifiers.</param>
/// <param name="AtLeast">How many of them must be ready for a competency.</param>
/// <param name="Competencies">The competencies for which so many are ready: most learners first, then by identifier. Headings are left out.</param>
public sealed record GroupReadiness(ValueList<LearnerId> Learners, int AtLeast, ValueList<CompetencyReadiness> Competencies);
