using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>The playlist of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Items">The items, in the order of the plan.</param>
/// <param name="Later">The steps that are left for later.</param>
public sealed record PlanPlaylist(EventId Plan, ValueList<PlaylistItem> Items, ValueList<PlaylistOmission> Later);
