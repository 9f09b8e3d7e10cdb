namespace PersonalizedLearning.Paths;

/// <summary>Another way to do an item of a playlist.</summary>
/// <param name="Experience">The experience.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">How many minutes it takes.</param>
/// <param name="Modality">With whom.</param>
/// <param name="Place">Where; null when that does not matter.</param>
public sealed record PlaylistChoice(ExperienceId Experience, string Title, int Minutes, Modality Modality, string? Place);
