namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>How long it took, and how long to the first solution, in seconds.</summary>
internal readonly record struct ActivityTimes(double Seconds, double First);
