using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Catalogs.</content>
public static partial class LearningJson
{
    /// <summary>Reads a catalog of learning experiences.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a catalog of ours, or an identifier is there twice.</exception>
    public static ExperienceCatalog ReadCatalog(Stream stream) => Read(stream, LearningJsonContext.Default.CatalogDocument, ToCatalog);

    /// <summary>Writes a catalog; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCatalog(Stream stream, ExperienceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var experiences = catalog.Experiences.Select(item => new ExperienceDocument(
            item.Id, item.Title, item.Kind, item.Modality, item.Minutes, ArrayOrNull(item.Teaches), ArrayOrNull(item.Evidences), item.Place, ArrayOrNull(item.Interests), ArrayOrNull(item.Udl),
            ArrayOrNull(item.Supports), item.MaxAttempts));
        Write(stream, new CatalogDocument(CatalogDocument.FormatName, 1, catalog.Id, catalog.Title, [.. experiences]), LearningJsonContext.Default.CatalogDocument);
    }

    private static ExperienceCatalog ToCatalog(CatalogDocument document)
    {
        RequireFormat(document.Format, document.Version, CatalogDocument.FormatName);
        var experiences = new List<LearningExperience>(document.Experiences.Length);
        Each(document.Experiences, "experiences", (item, place) => experiences.Add(new LearningExperience
        {
            Id = item.Id,
            Title = item.Title,
            Kind = item.Kind,
            Modality = item.Modality,
            Minutes = item.Minutes,
            Teaches = (item.Teaches ?? []).ToValueList(),
            Evidences = (item.Evidences ?? []).ToValueList(),
            Place = item.Place,
            Interests = Listed(item.Interests, place + ".interests"),
            Udl = (item.Udl ?? []).ToValueList(),
            Supports = Listed(item.Supports, place + ".supports"),
            MaxAttempts = item.MaxAttempts,
        }));
        return new ExperienceCatalog(document.Id, document.Title, experiences);
    }
}
