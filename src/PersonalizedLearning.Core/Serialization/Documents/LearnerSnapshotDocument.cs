namespace PersonalizedLearning.Serialization;

/// <summary>A fold of a whole learner at rest.</summary>
internal sealed record LearnerSnapshotDocument(int Count, SnapshotDocument? Learner = null, OrderedDictionary<string, SnapshotDocument?>? ByCompetency = null);
