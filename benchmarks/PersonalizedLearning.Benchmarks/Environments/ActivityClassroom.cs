namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>A room.</summary>
internal readonly record struct ActivityClassroom(int Id, int Capacity, int RoomType, bool AllowsSelfStudy);
