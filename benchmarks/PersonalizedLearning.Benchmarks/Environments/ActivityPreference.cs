namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>What a learner would gain from a module, and in how many blocks of a day.</summary>
internal readonly record struct ActivityPreference(int Learner, int Module, double Value, int Repeat);
