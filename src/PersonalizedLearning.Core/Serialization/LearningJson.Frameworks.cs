using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Serialization;

/// <content>Frameworks.</content>
public static partial class LearningJson
{
    /// <summary>Reads a framework.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The framework and the problems found in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a framework of ours.</exception>
    public static FrameworkBuild ReadFramework(Stream stream) => Read(stream, LearningJsonContext.Default.FrameworkDocument, ToFramework);

    /// <summary>Writes a framework; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="framework">The framework.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteFramework(Stream stream, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        Write(stream, ToDocument(framework), LearningJsonContext.Default.FrameworkDocument);
    }

    private static FrameworkBuild ToFramework(FrameworkDocument document)
    {
        RequireFormat(document.Format, document.Version, FrameworkDocument.FormatName);
        var builder = CompetencyFramework.CreateBuilder(document.Id, document.Title).InLanguage(document.Language);
        Each(document.Scales, "scales", (item, place) => builder.Add(ToScale(item, place)));
        Each(document.Competencies, "competencies", (item, place) => builder.Add(ToCompetency(item, place), place));
        Each(document.Associations, "associations", (item, place) => builder.Add(new Association(item.Type, item.Origin, item.Destination, item.Sequence), place));
        Each(document.Prerequisites, "prerequisites", (item, place) => builder.Add(new Prerequisite(item.Prerequisite, item.Competency, item.Strength), place));
        return builder.Build();
    }

    private static void Each<T>(T?[]? items, string member, Action<T, string> take)
        where T : class
    {
        var position = 0;
        foreach (var item in Listed(items, "$." + member).AsSpan())
        {
            var place = FormattableString.Invariant($"$.{member}[{position++}]");
            try
            {
                take(item, place);
            }
            catch (ArgumentException problem)
            {
                throw JsonProblem.In(place, problem);
            }
        }
    }

    private static ProficiencyScale ToScale(ScaleDocument item, string place) => new(
        item.Id, item.Minimum, item.Maximum,
        Listed(item.Levels, place + ".levels").Select(level => new ProficiencyLevel(level.Name, level.From, level.Proficient)).ToValueList(), item.Title);

    private static Competency ToCompetency(CompetencyDocument item, string place) => new()
    {
        Id = item.Id,
        Code = item.Code,
        Title = item.Title,
        Statement = item.Statement,
        Kind = item.Kind ?? CompetencyKind.Unspecified,
        RetiredAt = item.RetiredAt,
        EducationLevels = Listed(item.EducationLevels, place + ".educationLevels"),
        Alignments = Listed(item.Alignments, place + ".alignments")
            .Select(alignment => new Alignment(alignment.Framework, alignment.Code, alignment.Strength)).ToValueList(),
    };

    private static FrameworkDocument ToDocument(CompetencyFramework framework) => new(
        FrameworkDocument.FormatName, 1, framework.Id.Value, framework.Title, framework.Language,
        Scales: [.. framework.Scales.Select(ToDocument)],
        Competencies: [.. framework.Competencies.Select(item => new CompetencyDocument(
            item.Id, item.Statement, item.Code, item.Title, item.Kind == CompetencyKind.Unspecified ? null : item.Kind,
            ArrayOrNull(item.EducationLevels), ArrayOrNull(item.Alignments.Select(alignment => new AlignmentDocument(alignment.Framework, alignment.Code, alignment.Strength))), item.RetiredAt))],
        Associations: [.. framework.Associations.Concat(framework.ExternalReferences).Select(link =>
            new AssociationDocument(link.Type, link.Origin, link.Destination, link.Sequence))],
        Prerequisites: [.. framework.Prerequisites.Select(link => new PrerequisiteDocument(link.Before, link.After, link.Strength))]);

    private static ScaleDocument ToDocument(ProficiencyScale scale) => new(
        scale.Id, scale.Minimum, scale.Maximum, [.. scale.Levels.Select(level => new LevelDocument(level.Name, level.From, level.IsProficient))],
        scale.Title == scale.Id ? null : scale.Title);

    internal static T[]? ArrayOrNull<T>(IEnumerable<T> items)
    {
        T[] array = [.. items];
        return array.Length == 0 ? null : array;
    }
}
