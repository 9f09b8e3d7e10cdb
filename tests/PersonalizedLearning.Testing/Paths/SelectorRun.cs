using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Paths;

/// <summary>A selector and what it is asked.</summary>
public sealed record SelectorRun(ISelector Selector, LearningCase Case, ulong Seed, bool HasCatalog, bool HasFilters)
{
    /// <summary>The constraints of the request, where it has some.</summary>
    public static ValueList<ICandidateFilter> Filters { get; } =
        [new ModalityFilter(Modality.Online, Modality.Alone, Modality.SmallGroup), new MinutesFilter(30)];

    /// <summary>Makes the request.</summary>
    public RecommendationRequest RequestOf(LearningSituation situation) => new()
    {
        Learner = situation.Learner,
        Catalog = HasCatalog ? situation.Catalog : null,
        Top = 100,
        Filters = HasFilters ? Filters : [],
        Seed = Seed,
    };

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Selector.Name} with seed {Seed}, catalog: {HasCatalog}, filters: {HasFilters}\n{Case}");
}
