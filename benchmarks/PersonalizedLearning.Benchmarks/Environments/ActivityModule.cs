namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>What can be taught, in which kind of room, and to which degree a teacher has to come.</summary>
internal readonly record struct ActivityModule(int Id, int RoomType, int Qualification);
