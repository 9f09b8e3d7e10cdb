using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>What chooses the next step in one arm of a study: a selector as applications use it, or one that sees the truth, to compare with.</summary>
public sealed record StudySelector
{
    private StudySelector(string name, ISelector? selector, ITruthfulSelector? truthful) => (Name, Selector, Truthful) = (Preconditions.Id(name), selector, truthful);

    /// <summary>Gets the name, unique among the selectors of the study.</summary>
    public string Name { get; }

    /// <summary>Gets the selector; null where one that sees the truth chooses.</summary>
    public ISelector? Selector { get; }

    /// <summary>Gets the selector that sees the truth; null where one as applications use it chooses.</summary>
    public ITruthfulSelector? Truthful { get; }

    /// <summary>Gets the experiences that it chooses among; null, the default, when it chooses competencies.</summary>
    public CatalogIndex? Catalog { get; init; }

    /// <summary>Gets constraints of every request; none by default.</summary>
    public ValueList<ICandidateFilter> Filters { get; init; }

    /// <summary>Chooses by a selector that sees what an application sees.</summary>
    /// <param name="name">The name in the study.</param>
    /// <param name="selector">The selector.</param>
    /// <returns>The selector of a study.</returns>
    /// <exception cref="ArgumentException">The name is null or empty, or the selector null.</exception>
    public static StudySelector Of(string name, ISelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new StudySelector(name, selector, null);
    }

    /// <summary>Chooses by one that sees the truth.</summary>
    /// <param name="name">The name in the study.</param>
    /// <param name="selector">The selector.</param>
    /// <returns>The selector of a study.</returns>
    /// <exception cref="ArgumentException">The name is null or empty, or the selector null.</exception>
    public static StudySelector Of(string name, ITruthfulSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new StudySelector(name, null, selector);
    }
}
