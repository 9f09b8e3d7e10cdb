using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>How far a learner is in one dimension of a framework: a strand that groups competencies.</summary>
/// <param name="Dimension">The competency that is the strand's heading; null for the competencies under no heading.</param>
/// <param name="Total">How many competencies it holds, headings not counted.</param>
/// <param name="Mastered">How many of them are mastered.</param>
/// <param name="InProgress">How many of the others have evidence.</param>
/// <param name="Open">The competencies that are not mastered, in the order of the framework.</param>
public sealed record DimensionGap(CompetencyId? Dimension, int Total, int Mastered, int InProgress, ValueList<CompetencyId> Open);
