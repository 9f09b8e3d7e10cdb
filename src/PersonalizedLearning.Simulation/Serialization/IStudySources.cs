using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Opens what the configuration of a study names besides itself: the framework, the catalog, and files of policies.</summary>
/// <remarks>
/// What can't be given is refused by an <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/>, <see cref="InvalidDataException"/>, <see cref="ArgumentException"/> or
/// <see cref="LearningJsonException"/> whose message says why; the reader adds the place in the configuration.
/// </remarks>
public interface IStudySources
{
    /// <summary>Gives the framework.</summary>
    /// <param name="name">What the configuration calls it, such as the path of a file.</param>
    /// <returns>The framework.</returns>
    CompetencyFramework FrameworkOf(string name);

    /// <summary>Gives the catalog of learning experiences.</summary>
    /// <param name="name">What the configuration calls it, such as the path of a file.</param>
    /// <returns>The catalog.</returns>
    ExperienceCatalog CatalogOf(string name);

    /// <summary>Gives policies, and how their estimates become decisions.</summary>
    /// <param name="name">What the configuration calls them, such as the path of a policy file.</param>
    /// <param name="framework">The framework of the study.</param>
    /// <returns>The policies.</returns>
    PolicyFile PoliciesOf(string name, CompetencyFramework framework);
}
