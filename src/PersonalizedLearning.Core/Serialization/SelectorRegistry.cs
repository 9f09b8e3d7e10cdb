using System.Collections.Frozen;
using System.Text.Json;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The selectors that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class SelectorRegistry
{
    private readonly FrozenDictionary<string, SelectorDescriptor> byName;

    /// <summary>Makes a registry of the built-in selectors and others.</summary>
    /// <param name="further">Descriptors of selectors of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two selectors have one name.</exception>
    public SelectorRegistry(IEnumerable<SelectorDescriptor>? further = null)
    {
        var all = new Dictionary<string, SelectorDescriptor>(StringComparer.Ordinal);
        foreach (var descriptor in BuiltIn().Concat(further ?? []))
        {
            if (!all.TryAdd(descriptor.Name, descriptor))
            {
                throw new ArgumentException($"Two selectors are named '{descriptor.Name}'; expected unique names.", nameof(further));
            }
        }

        byName = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets a registry of the built-in selectors alone.</summary>
    public static SelectorRegistry Standard { get; } = new();

    /// <summary>Gets the names of all selectors, in ordinal order.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes a selector with its default parameters.</summary>
    /// <param name="name">The name of the selector.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="ArgumentException">No selector bears the name, or the one that does has parameters without a default.</exception>
    public ISelector Create(string name)
    {
        var descriptor = this[name];
        try
        {
            return descriptor.Read([]);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"Selector '{name}' can't be made by its name alone: {JsonProblem.Of(problem, null).Problem}", nameof(name), problem);
        }
    }

    internal SelectorDescriptor this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return byName.TryGetValue(name, out var descriptor)
                ? descriptor
                : throw new ArgumentException($"Selector '{name}' is unknown; expected one of {string.Join(", ", Names)}.", nameof(name));
        }
    }

    private static IEnumerable<SelectorDescriptor> BuiltIn() =>
    [
        SelectorDescriptor.Create(
            Recommender.SelectorName, 1, LearningJsonContext.Default.RecommenderDocument,
            document => new Recommender(LearningJson.ToOptions(document, [])), selector => LearningJson.DocumentOf(((Recommender)selector).Options)),
        SelectorDescriptor.Create(
            RandomSelector.SelectorName, 1, LearningJsonContext.Default.NoParametersDocument, _ => new RandomSelector(), _ => new NoParametersDocument()),
        SelectorDescriptor.Create(
            FrontierRandomSelector.SelectorName, 1, LearningJsonContext.Default.NoParametersDocument, _ => new FrontierRandomSelector(), _ => new NoParametersDocument()),
        SelectorDescriptor.Create(
            FixedSequenceSelector.SelectorName, 1, LearningJsonContext.Default.FixedSequenceDocument, document => document.ToSelector(), FixedSequenceDocument.Of),
        SelectorDescriptor.Create(
            LowestMasterySelector.SelectorName, 1, LearningJsonContext.Default.LowestMasteryDocument, document => document.ToSelector(), LowestMasteryDocument.Of),
        SelectorDescriptor.Create(
            WeightedSelector.SelectorName, 1, LearningJsonContext.Default.WeightedSelectorDocument, document => document.ToSelector(), WeightedSelectorDocument.Of),
        SelectorDescriptor.Create(
            ZpdesSelector.SelectorName, 1, LearningJsonContext.Default.ZpdesDocument, document => document.ToSelector(), ZpdesDocument.Of),
        SelectorDescriptor.Create(
            RiaritSelector.SelectorName, 1, LearningJsonContext.Default.RiaritDocument, document => document.ToSelector(), RiaritDocument.Of),
        SelectorDescriptor.Create(
            LookAheadSelector.SelectorName, 1, LearningJsonContext.Default.LookAheadDocument, document => document.ToSelector(), LookAheadDocument.Of),
        SelectorDescriptor.Create(
            ReviewSelector.SelectorName, 1, LearningJsonContext.Default.ReviewScheduleDocument, document => document.ToSelector(), ReviewScheduleDocument.Of),
        SelectorDescriptor.Create(
            OuterFringeSelector.SelectorName, 1, LearningJsonContext.Default.OuterFringeDocument, document => document.ToSelector(), OuterFringeDocument.Of),
        SelectorDescriptor.Create(
            KnowledgeAssessmentSelector.SelectorName, 1, LearningJsonContext.Default.KnowledgeAssessmentDocument, document => document.ToSelector(), KnowledgeAssessmentDocument.Of),
        SelectorDescriptor.Create(
            MaximumInformationSelector.SelectorName, 1, LearningJsonContext.Default.AdaptiveTestDocument, document => document.ToSelector(), AdaptiveTestDocument.Of),
    ];
}
