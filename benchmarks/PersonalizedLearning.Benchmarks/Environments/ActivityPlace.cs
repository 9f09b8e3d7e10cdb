namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Where a learner is in a block; no module for self-study.</summary>
internal readonly record struct ActivityPlace(int Learner, int? Module, int Classroom, int Teacher, int Block);
