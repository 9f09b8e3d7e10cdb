using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>A small study to begin with, as a folder of files.</summary>
internal static class StudyExample
{
    /// <summary>The file that <c>plearn simulate</c> is given.</summary>
    public const string Configuration = "study.json";

    private const string Framework = "framework.json";
    private const string Schema = "study.schema.json";

    /// <summary>Writes the folder.</summary>
    public static void Write(string path) => OutputFolder.Write(
        path,
        [
            new NewFile(Configuration, stream => Copy($"Simulations/{Configuration}", stream)),
            new NewFile(Framework, stream => Copy(Framework, stream)),
            new NewFile(Schema, stream => StudyJson.WriteSchema(stream)),
        ]);

    private static void Copy(string name, Stream destination)
    {
        using var source = SampleData.Open(name);
        source.CopyTo(destination);
    }
}
