using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>By what a demonstration is judged: criteria, each on the levels of one scale. Immutable; equality is by value.</summary>
public sealed record DemonstrationRubric
{
    /// <summary>The most criteria, which is as many as the policy <see cref="Rubric"/> can tell apart.</summary>
    public const int MostCriteria = 16;

    /// <summary>Makes a rubric.</summary>
    /// <param name="scale">The scale, whose levels are those that judges give. Its name and those of its levels become outcomes of evidence.</param>
    /// <param name="criteria">The criteria, 1 to <see cref="MostCriteria"/>, each name once.</param>
    /// <exception cref="ArgumentNullException">The scale or a criterion is null.</exception>
    /// <exception cref="ArgumentException">A level bears a name that can't be an identifier, or there are no criteria, too many, or two of one name.</exception>
    public DemonstrationRubric(ProficiencyScale scale, ValueList<DemonstrationCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(scale);
        foreach (var level in scale.Levels)
        {
            Preconditions.Id(level.Name, nameof(scale));
        }

        foreach (var criterion in criteria)
        {
            ArgumentNullException.ThrowIfNull(criterion, nameof(criteria));
        }

        if (criteria.Count is 0 or > MostCriteria || criteria.Select(criterion => criterion.Name).Distinct(StringComparer.Ordinal).Count() < criteria.Count)
        {
            throw new ArgumentException(
                $"The criteria are {string.Join(", ", criteria.Select(criterion => criterion.Name))}; expected 1 to {MostCriteria}, each once.", nameof(criteria));
        }

        Scale = scale;
        Criteria = criteria;
    }

    /// <summary>Gets the scale.</summary>
    public ProficiencyScale Scale { get; }

    /// <summary>Gets the criteria in their order.</summary>
    public ValueList<DemonstrationCriterion> Criteria { get; }

    /// <summary>Tells whether another rubric asks for the same on the same scale, in whatever order.</summary>
    /// <param name="other">The other rubric.</param>
    /// <returns>Whether the criteria are equal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool AsksTheSameAs(DemonstrationRubric other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Scale == other.Scale && Criteria.Count == other.Criteria.Count && Criteria.All(other.Criteria.Contains);
    }

    /// <summary>Makes the mastery policy that estimates from the evidence that demonstrations by this rubric give.</summary>
    /// <param name="combination">How the criteria make one estimate; the least decides by default.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Rubric ToPolicy(RubricCombination combination = RubricCombination.Conjunctive) => new(new RubricParameters
    {
        Criteria = Criteria.Select(criterion => new RubricCriterion { Name = criterion.Name }).ToValueList(),
        Combination = combination,
    });

    /// <summary>The criterion of a name; null when there is none.</summary>
    internal DemonstrationCriterion? Find(string name) => Criteria.FirstOrDefault(criterion => string.Equals(criterion.Name, name, StringComparison.Ordinal));
}
