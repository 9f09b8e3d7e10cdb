using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>What the demo is made of: a framework, a catalog, journals and who the learners are.</summary>
/// <param name="AsOf">The instant as of which everything is derived.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Catalog">The experiences on offer.</param>
/// <param name="Journals">The journals, by learner.</param>
/// <param name="Stories">Who the learners are, in the order in which they are shown.</param>
internal sealed record SampleData(
    Instant AsOf,
    CompetencyFramework Framework,
    ExperienceCatalog Catalog,
    IReadOnlyDictionary<LearnerId, LearnerJournal> Journals,
    IReadOnlyList<StoryDocument> Stories)
{
    /// <summary>Reads the sample that is embedded in the program.</summary>
    /// <returns>The sample.</returns>
    public static SampleData Load()
    {
        using var framework = Open("framework.json");
        using var catalog = Open("catalog.json");
        using var stories = Open("stories.json");
        var document = JsonSerializer.Deserialize(stories, StoriesJsonContext.Default.StoriesDocument)
            ?? throw new InvalidDataException("stories.json holds null; expected an object.");
        return new SampleData(
            InstantPattern.ExtendedIso.Parse(document.AsOf).GetValueOrThrow(),
            LearningJson.ReadFramework(framework).Framework,
            LearningJson.ReadCatalog(catalog),
            document.Learners.Select(story => ReadJournal(story.Learner)).ToDictionary(journal => journal.Learner),
            document.Learners);
    }

    private static LearnerJournal ReadJournal(string learner)
    {
        using var stream = Open($"journals/{learner}.jsonl");
        return LearningJson.ReadJournals(stream).Journals.Single();
    }

    /// <summary>Opens a file of the sample.</summary>
    internal static Stream Open(string name) =>
        typeof(SampleData).Assembly.GetManifestResourceStream($"Samples/{name}")
        ?? throw new FileNotFoundException($"The program holds no sample '{name}'.", name);
}
