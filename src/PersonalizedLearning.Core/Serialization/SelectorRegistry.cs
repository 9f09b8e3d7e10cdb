using PersonalizedLearning.Paths;
using Descriptor = PersonalizedLearning.Serialization.NamedDescriptor<PersonalizedLearning.Paths.ISelector>;

namespace PersonalizedLearning.Serialization;

/// <summary>The selectors that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class SelectorRegistry : NamedRegistry<ISelector>
{
    /// <summary>Makes a registry of the built-in selectors and others.</summary>
    /// <param name="further">Descriptors of selectors of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two selectors have one name.</exception>
    public SelectorRegistry(IEnumerable<NamedDescriptor<ISelector>>? further = null)
        : base("selector", "selectors", BuiltIn(), further)
    {
    }

    /// <summary>Gets a registry of the built-in selectors alone.</summary>
    public static SelectorRegistry Standard { get; } = new();

    private static IEnumerable<Descriptor> BuiltIn()
    {
        var json = LearningJsonContext.Default;
        return
        [
            Descriptor.Create(
                Recommender.SelectorName, 1, json.RecommenderDocument,
                document => new Recommender(LearningJson.ToOptions(document, [])), selector => LearningJson.DocumentOf(((Recommender)selector).Options)),
            Descriptor.Create(RandomSelector.SelectorName, 1, json.NoParametersDocument, _ => new RandomSelector(), _ => new NoParametersDocument()),
            Descriptor.Create(FrontierRandomSelector.SelectorName, 1, json.NoParametersDocument, _ => new FrontierRandomSelector(), _ => new NoParametersDocument()),
            Descriptor.Create(FixedSequenceSelector.SelectorName, 1, json.FixedSequenceDocument, document => document.ToSelector(), FixedSequenceDocument.Of),
            Descriptor.Create(LowestMasterySelector.SelectorName, 1, json.LowestMasteryDocument, document => document.ToSelector(), LowestMasteryDocument.Of),
            Descriptor.Create(WeightedSelector.SelectorName, 1, json.WeightedSelectorDocument, document => document.ToSelector(), WeightedSelectorDocument.Of),
            Descriptor.Create(ZpdesSelector.SelectorName, 1, json.ZpdesDocument, document => document.ToSelector(), ZpdesDocument.Of),
            Descriptor.Create(RiaritSelector.SelectorName, 1, json.RiaritDocument, document => document.ToSelector(), RiaritDocument.Of),
            Descriptor.Create(LookAheadSelector.SelectorName, 1, json.LookAheadDocument, document => document.ToSelector(), LookAheadDocument.Of),
            Descriptor.Create(ReviewSelector.SelectorName, 1, json.ReviewScheduleDocument, document => document.ToSelector(), ReviewScheduleDocument.Of),
            Descriptor.Create(OuterFringeSelector.SelectorName, 1, json.OuterFringeDocument, document => document.ToSelector(), OuterFringeDocument.Of),
            Descriptor.Create(KnowledgeAssessmentSelector.SelectorName, 1, json.KnowledgeAssessmentDocument, document => document.ToSelector(), KnowledgeAssessmentDocument.Of),
            Descriptor.Create(MaximumInformationSelector.SelectorName, 1, json.AdaptiveTestDocument, document => document.ToSelector(), AdaptiveTestDocument.Of),
        ];
    }
}
