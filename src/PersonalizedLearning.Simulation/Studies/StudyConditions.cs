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

    /// <summary>Some cells of a study that has too many, drawn by a seed, each as likely as any other.</summary>
    /// <param name="conditions">The cells to draw from.</param>
    /// <param name="count">How many to draw, from 1 to as many as there are besides those of the baseline.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="comparisons">What the baseline is; the first policy with the first selector when null.</param>
    /// <returns>
    /// The cells drawn, and for each population and budget among them the cell of the baseline, so that each can be compared: in the order given. The baseline itself is drawn only where there is
    /// nothing else.
    /// </returns>
    /// <exception cref="ArgumentException">There are no cells.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of its range.</exception>
    public static ValueList<StudyCondition> Sampled(ValueList<StudyCondition> conditions, int count, ulong seed, StudyComparisons? comparisons = null)
    {
        Require(conditions.Count, nameof(conditions));
        var policy = comparisons?.BaselinePolicy ?? conditions[0].Policy.Name;
        var selector = comparisons?.BaselineSelector ?? conditions[0].Selector.Name;
        int[] others = [.. Enumerable.Range(0, conditions.Count).Where(position => !IsBaseline(conditions[position]))];
        int[] open = others.Length > 0 ? others : [.. Enumerable.Range(0, conditions.Count)];
        if (count < 1 || count > open.Length)
        {
            Preconditions.ThrowOutOfRange(count, FormattableString.Invariant($"a whole number from 1 to {open.Length}, as many cells as there are{(others.Length > 0 ? " besides the baseline" : string.Empty)}"), nameof(count));
        }

        var chance = ChanceStream.Of(seed, 0, ChancePurpose.Design);
        for (var drawn = 0; drawn < count; drawn++)
        {
            var other = drawn + chance.NextBelow(open.Length - drawn);
            (open[drawn], open[other]) = (open[other], open[drawn]);
        }

        var chosen = open.AsSpan(0, count).ToArray().Select(position => conditions[position]).ToHashSet(ReferenceEqualityComparer.Instance);
        var compared = chosen.Cast<StudyCondition>().Select(item => (item.Population.Name, item.Budget)).ToHashSet();
        return conditions.Where(item => chosen.Contains(item) || (IsBaseline(item) && compared.Contains((item.Population.Name, item.Budget)))).ToValueList();

        bool IsBaseline(StudyCondition item) => item.Policy.Name == policy && item.Selector.Name == selector;
    }

    private static void Require(int count, string parameter)
    {
        if (count == 0)
        {
            throw new ArgumentException($"There are no {parameter}; expected at least one.", parameter);
        }
    }
}
