using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Serialization;

/// <content>Core requirements.</content>
public static partial class LearningJson
{
    /// <summary>Reads a core requirement.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The core requirement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a core requirement of ours, or it names no competency.</exception>
    public static CoreRequirement ReadCoreRequirement(Stream stream) => Read(stream, LearningJsonContext.Default.CoreRequirementDocument, document => ToCoreRequirement(document, "$"));

    /// <summary>Writes a core requirement; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="requirement">The core requirement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCoreRequirement(Stream stream, CoreRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        Write(stream, ToDocument(requirement), LearningJsonContext.Default.CoreRequirementDocument);
    }

    private static CoreRequirementDocument ToDocument(CoreRequirement requirement) =>
        new(CoreRequirementDocument.FormatName, 1, requirement.Id, [.. requirement.Competencies], requirement.Title, requirement.Due);

    private static CoreRequirement ToCoreRequirement(CoreRequirementDocument document, string path)
    {
        RequireFormat(document.Format, document.Version, CoreRequirementDocument.FormatName, path);
        var id = At(path + ".id", () => Preconditions.Id(document.Id, "The identifier"));
        return At(path + ".competencies", () => new CoreRequirement { Id = id, Title = document.Title, Competencies = document.Competencies.ToValueList(), Due = document.Due });
    }
}
