using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>In what a learner's plan varies from a common one, such as that of the class, and by what.</summary>
/// <param name="Axis">In what.</param>
/// <param name="Changes">By what; nothing where it does not vary.</param>
public sealed record PlanVariation(VariationAxis Axis, ValueList<PlanChange> Changes)
{
    /// <summary>Gets whether the plan varies in it.</summary>
    public bool Varies => Changes.Count > 0;

    /// <summary>Compares a plan with a common one.</summary>
    /// <param name="plan">The plan of the learner.</param>
    /// <param name="common">The common plan.</param>
    /// <returns>One entry for each axis, in their order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<PlanVariation> Between(PlanTerms plan, PlanTerms common)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(common);
        var byAxis = PlanDifference.Between(common, plan).Changes.ToLookup(change => change.Axis);
        return Enum.GetValues<VariationAxis>().Select(axis => new PlanVariation(axis, byAxis[axis].ToValueList())).ToValueList();
    }

    /// <summary>Tells in what the plans of a group vary from learner to learner.</summary>
    /// <param name="plans">The plan of each learner.</param>
    /// <returns>One entry for each axis, in their order.</returns>
    /// <remarks>Each plan is compared with one of each variant found so far.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="plans"/> or one of the plans is null.</exception>
    public static ValueList<GroupVariation> Across(IReadOnlyDictionary<LearnerId, PlanTerms> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var variants = Enum.GetValues<VariationAxis>().ToDictionary(axis => axis, _ => new List<(PlanTerms Terms, List<LearnerId> Learners)>());
        foreach (var (learner, terms) in plans.OrderBy(item => item.Key))
        {
            ArgumentNullException.ThrowIfNull(terms, nameof(plans));
            var changes = new Dictionary<PlanTerms, HashSet<VariationAxis>>(ReferenceEqualityComparer.Instance);
            foreach (var (axis, found) in variants)
            {
                var like = found.Find(variant => !AxesBetween(variant.Terms, terms, changes).Contains(axis));
                if (like.Learners is null)
                {
                    found.Add((terms, [learner]));
                }
                else
                {
                    like.Learners.Add(learner);
                }
            }
        }

        return variants.Select(item => new GroupVariation(item.Key, item.Value.Select(variant => variant.Learners.ToValueList()).ToValueList())).ToValueList();
    }

    private static HashSet<VariationAxis> AxesBetween(PlanTerms variant, PlanTerms terms, Dictionary<PlanTerms, HashSet<VariationAxis>> known)
    {
        if (!known.TryGetValue(variant, out var axes))
        {
            known.Add(variant, axes = PlanDifference.Between(variant, terms).Changes.Select(change => change.Axis).ToHashSet());
        }

        return axes;
    }
}
