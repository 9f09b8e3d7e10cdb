using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The files of a folder, by their paths from it: a framework and a catalog as this library's JSON, and policy files.</summary>
/// <param name="folder">The folder, such as the one that the configuration is in.</param>
public sealed class StudyFolder(string folder) : IStudySources
{
    private readonly string folder = folder ?? throw new ArgumentNullException(nameof(folder));

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="IOException">There is no such file, or it can't be read.</exception>
    /// <exception cref="LearningJsonException">It is no framework.</exception>
    public CompetencyFramework FrameworkOf(string name) => Read(name, LearningJson.ReadFramework).Framework;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="IOException">There is no such file, or it can't be read.</exception>
    /// <exception cref="LearningJsonException">It is no catalog.</exception>
    public ExperienceCatalog CatalogOf(string name) => Read(name, LearningJson.ReadCatalog);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">There is no such file, or it can't be read.</exception>
    /// <exception cref="LearningJsonException">It is no policy file.</exception>
    public PolicyFile PoliciesOf(string name, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return Read(name, stream => LearningJson.ReadPolicyFile(stream, framework));
    }

    private T Read<T>(string name, Func<Stream, T> read)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read);
        return read(stream);
    }
}
