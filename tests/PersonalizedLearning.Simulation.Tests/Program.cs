using PersonalizedLearning.Simulation.Tests.Running;

namespace PersonalizedLearning.Simulation.Tests;

/// <summary>The process that a test kills while it runs a study.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => StudyKillTest.Run(arguments[0]);
}
