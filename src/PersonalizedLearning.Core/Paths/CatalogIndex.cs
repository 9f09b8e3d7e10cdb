using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A catalog compiled for one framework: which experiences teach, and which give evidence on, each competency.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class CatalogIndex
{
    private readonly AdjacencyList teaching;
    private readonly AdjacencyList evidencing;
    private readonly AdjacencyList tags;
    private readonly LearningExperience[] experiences;
    private readonly int[] minutes;
    private readonly byte[] modalities;

    private CatalogIndex(ExperienceCatalog catalog, CompetencyFramework framework, List<Diagnostic> diagnostics)
    {
        Catalog = catalog;
        Framework = framework;
        experiences = [.. catalog.Experiences];
        teaching = Index(item => item.Teaches, diagnostics);
        evidencing = Index(item => item.Evidences, diagnostics);
        Diagnostics = diagnostics.AsReadOnly();
        (Tags, tags) = NumberTags();
        minutes = [.. experiences.Select(item => item.Minutes)];
        modalities = [.. experiences.Select(item => (byte)item.Modality)];
        LimitsAttempts = experiences.Any(item => item.MaxAttempts is not null);
    }

    /// <summary>Gets the catalog.</summary>
    public ExperienceCatalog Catalog { get; }

    /// <summary>Gets the framework.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the problems found: <c>unknown-competency</c> for each competency that an experience names and the framework does not have.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Compiles a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="framework">The framework.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CatalogIndex For(ExperienceCatalog catalog, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(framework);
        return new CatalogIndex(catalog, framework, []);
    }

    /// <summary>Gets the experiences that teach a competency.</summary>
    /// <param name="competency">Its dense index.</param>
    /// <returns>Positions in the catalog's <see cref="ExperienceCatalog.Experiences"/>, ascending.</returns>
    public ReadOnlySpan<int> Teaching(int competency) => teaching[competency];

    /// <summary>Gets the experiences that give evidence on a competency.</summary>
    /// <param name="competency">Its dense index.</param>
    /// <returns>Positions in the catalog's <see cref="ExperienceCatalog.Experiences"/>, ascending.</returns>
    public ReadOnlySpan<int> Evidencing(int competency) => evidencing[competency];

    /// <summary>Gets the tags of interests in the catalog; the position of each is its number.</summary>
    internal IReadOnlyList<string> Tags { get; }

    /// <summary>Gets whether any experience says how often it may be done.</summary>
    internal bool LimitsAttempts { get; }

    internal LearningExperience this[int position] => experiences[position];

    /// <summary>Gets the minutes of an experience, without looking at the experience itself.</summary>
    internal int MinutesOf(int position) => minutes[position];

    /// <summary>Gets the modality of an experience, without looking at the experience itself.</summary>
    internal Modality ModalityOf(int position) => (Modality)modalities[position];

    /// <summary>Gets the position of an experience; −1 when the catalog does not have it.</summary>
    internal int PositionOf(string? id)
    {
        var (low, high) = (0, id is null ? -1 : experiences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(experiences[middle].Id.Value, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Gets the numbers of the interests to which an experience speaks.</summary>
    internal ReadOnlySpan<int> TagsOf(int position) => tags[position];

    private (IReadOnlyList<string> Tags, AdjacencyList OfExperiences) NumberTags()
    {
        var names = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var links = new List<(int Experience, int Tag)>();
        for (var position = 0; position < experiences.Length; position++)
        {
            foreach (var tag in experiences[position].Interests)
            {
                if (numbers.TryAdd(tag, names.Count))
                {
                    names.Add(tag);
                }

                links.Add((position, numbers[tag]));
            }
        }

        return (names, AdjacencyList.From(experiences.Length, CollectionsMarshal.AsSpan(links)));
    }

    private AdjacencyList Index(Func<LearningExperience, ValueList<CompetencyId>> competenciesOf, List<Diagnostic> diagnostics)
    {
        var links = new List<(int Competency, int Experience)>();
        for (var position = 0; position < experiences.Length; position++)
        {
            foreach (var competency in competenciesOf(experiences[position]).Distinct())
            {
                var index = Framework.IndexOf(competency);
                if (index >= 0)
                {
                    links.Add((index, position));
                }
                else
                {
                    diagnostics.Add(new Diagnostic(
                        "unknown-competency", DiagnosticSeverity.Warning, experiences[position].Id.Value,
                        $"Experience '{experiences[position].Id}' names competency '{competency}', which framework '{Framework.Id}' does not have."));
                }
            }
        }

        return AdjacencyList.From(Framework.Count, CollectionsMarshal.AsSpan(links));
    }
}
