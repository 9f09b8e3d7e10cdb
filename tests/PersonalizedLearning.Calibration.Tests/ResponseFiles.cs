using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Real response logs: shared ones, and those that may not be passed on and lie where an environment variable says.</summary>
internal static class ResponseFiles
{
    public const string Variable = "PERSONALIZEDLEARNING_DATA";

    /// <summary>The path of a log, named as in the vectors; null when it is not there.</summary>
    public static string? Find(string name)
    {
        if (name.StartsWith("data/", StringComparison.Ordinal))
        {
            return SharedFiles.WhyMissing(name) is null ? SharedFiles.PathOf(name) : null;
        }

        var folder = Environment.GetEnvironmentVariable(Variable);
        var path = string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The reason to skip a test that needs a log; null when it is there.</summary>
    public static string? WhyMissing(string name) =>
        Find(name) is null ? $"Absent: {name}. Set {Variable} to the folder that holds it; its makers do not let it be passed on." : null;
}
