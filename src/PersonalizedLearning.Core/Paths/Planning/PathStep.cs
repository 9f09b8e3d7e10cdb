using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A step of a path: a competency to master.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Experience">The shortest experience that teaches it; null where the catalog has none.</param>
/// <param name="Minutes">How many minutes it takes.</param>
/// <param name="StartsAfter">The earlier steps on which it builds directly.</param>
/// <param name="Goals">The goals to which it leads next: itself if it is one, else those that follow with no other goal between.</param>
public sealed record PathStep(
    CompetencyId Competency, ExperienceId? Experience, int Minutes, ValueList<CompetencyId> StartsAfter, ValueList<CompetencyId> Goals);
