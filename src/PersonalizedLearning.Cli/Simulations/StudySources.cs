using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>The files that a configuration names, by their paths from its folder: a framework of any format that <c>--framework</c> takes, a catalog, and policy files.</summary>
/// <param name="folder">The folder of the configuration.</param>
internal sealed class StudySources(string folder) : IStudySources
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>The problems found in the framework.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public CompetencyFramework FrameworkOf(string name) => Open(name, path =>
    {
        var file = FrameworkFile.Read(path);
        diagnostics.AddRange(file.Diagnostics);
        return file.Framework;
    });

    public ExperienceCatalog CatalogOf(string name) => Open(name, path => InputFiles.Read(path, LearningJson.ReadCatalog));

    public PolicyFile PoliciesOf(string name, CompetencyFramework framework) =>
        Open(name, path => InputFiles.Read(path, stream => LearningJson.ReadPolicyFile(stream, framework)));

    // The reader of the configuration adds the place that names the file.
    private T Open<T>(string name, Func<string, T> read)
    {
        try
        {
            return read(Path.Combine(folder, name));
        }
        catch (Exception problem) when (problem is UsageException or InteropFormatException)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}
