using System.Text.Json;

namespace PersonalizedLearning.Simulation;

/// <summary>A population of a study as it stands in JSON.</summary>
internal sealed record StudyPopulationDocument(
    string Name, string Model, int Version = 1, JsonElement? Parameters = null, GoalDrawDocument? Goals = null,
    ResponseTimesDocument? ResponseTimes = null, EngagementDocument? Engagement = null, LearnerChoiceDocument? Choice = null);
