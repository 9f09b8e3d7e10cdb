namespace PersonalizedLearning.Simulation;

/// <summary>Makes the cells of a study.</summary>
public static class StudyConditions
{
    /// <summary>Every population with every policy, every selector and every budget.</summary>
    /// <param name="populations">The populations.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="selectors">The selectors.</param>
    /// <param name="budgets">The budgets.</param>
    /// <returns>The cells: by population, then budget, policy and selector.</returns>
    /// <exception cref="ArgumentException">A list is empty.</exception>
    public static ValueList<StudyCondition> Crossed(
        ValueList<LearnerPopulation> populations, ValueList<StudyPolicy> policies, ValueList<StudySelector> selectors, ValueList<StudyBudget> budgets)
    {
        Require(populations.Count, nameof(populations));
        Require(policies.Count, nameof(policies));
        Require(selectors.Count, nameof(selectors));
        Require(budgets.Count, nameof(budgets));
        return
        [
            .. from population in populations
               from budget in budgets
               from policy in policies
               from selector in selectors
               select new StudyCondition(population, policy, selector, budget),
        ];
    }

    private static void Require(int count, string parameter)
    {
        if (count == 0)
        {
            throw new ArgumentException($"There are no {parameter}; expected at least one.", parameter);
        }
    }
}
