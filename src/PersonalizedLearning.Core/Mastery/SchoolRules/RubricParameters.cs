namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of a rubric.</summary>
public sealed record RubricParameters
{
    /// <summary>
    /// Gets the criteria, 16 at the most, each once, in the ordinal order of their names whatever the order given. With none, the default, the work is judged
    /// as a whole: all evidence is on one criterion, whatever its item.
    /// </summary>
    public ValueList<RubricCriterion> Criteria { get; init => field = Sorted(value); }

    /// <summary>Gets how the criteria make one estimate; the least decides by default.</summary>
    public RubricCombination Combination { get; init => field = Preconditions.Defined(value, nameof(Combination)); }

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;

    private static ValueList<RubricCriterion> Sorted(ValueList<RubricCriterion> criteria)
    {
        var sorted = criteria.OrderBy(criterion => criterion.Name, StringComparer.Ordinal).ToValueList();
        if (sorted.Count > CriterionShares.Length)
        {
            Preconditions.ThrowOutOfRange(sorted.Count, $"{CriterionShares.Length} criteria at the most", nameof(Criteria));
        }

        for (var index = 1; index < sorted.Count; index++)
        {
            if (sorted[index].Name == sorted[index - 1].Name)
            {
                throw new ArgumentException($"Criterion '{sorted[index].Name}' is there twice; expected once.", nameof(criteria));
            }
        }

        return sorted;
    }
}
