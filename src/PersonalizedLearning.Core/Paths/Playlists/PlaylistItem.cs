namespace PersonalizedLearning.Paths;

/// <summary>An item of a playlist: a step of the plan, how it stands, and how else it can be done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Experience">The experience: that of the step, and where it names none the shortest that teaches it; null where the catalog has none.</param>
/// <param name="Minutes">How many minutes it takes; 0 where it is done.</param>
/// <param name="Choices">Other experiences of the catalog that teach it within the time there is, the shortest first.</param>
public sealed record PlaylistItem(PlannedStep Step, PlaylistStatus Status, ExperienceId? Experience, int Minutes, ValueList<PlaylistChoice> Choices);
