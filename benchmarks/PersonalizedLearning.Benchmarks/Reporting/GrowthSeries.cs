namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>One benchmark whose time is shown as something grows.</summary>
/// <param name="What">What is done, for readers.</param>
/// <param name="Benchmark">Class and method of the benchmark.</param>
/// <param name="IsDrawn">Whether it is in the picture, too; a picture of everything shows nothing.</param>
internal sealed record GrowthSeries(string What, string Benchmark, bool IsDrawn = true);
