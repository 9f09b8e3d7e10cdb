using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>How some learners stand to one competency; each of them is in one of the three lists, in the ordinal order of the identifiers.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Ready">Who can learn it now.</param>
/// <param name="Mastered">Who has it already, and could help the others.</param>
/// <param name="Blocked">Who can't learn it yet, and why.</param>
public sealed record CompetencyReadiness(
    CompetencyId Competency, ValueList<LearnerId> Ready, ValueList<LearnerId> Mastered, ValueList<BlockedLearner> Blocked);
