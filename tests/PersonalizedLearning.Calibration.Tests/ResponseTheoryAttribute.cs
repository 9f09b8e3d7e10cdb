using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>A theory over a response log that may not be passed on; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the log and the vector files that the test needs.</summary>
    public ResponseTheoryAttribute(string log, params string[] vectors)
    {
        (Log, Vectors) = (log, vectors);
        Skip = ResponseFiles.WhyMissing(log) ?? SharedFiles.WhyMissing([.. vectors.Select(name => $"vectors/{name}")]);
    }

    /// <summary>The log that the test needs.</summary>
    public string Log { get; }

    /// <summary>The vector files that the test needs.</summary>
    public IReadOnlyList<string> Vectors { get; }
}
