using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>In what the plans of a group vary from learner to learner.</summary>
/// <param name="Axis">In what.</param>
/// <param name="Variants">The learners by what their plans say about it: those of one list have the same.</param>
public sealed record GroupVariation(VariationAxis Axis, ValueList<ValueList<LearnerId>> Variants)
{
    /// <summary>Gets whether any two plans vary in it.</summary>
    public bool Varies => Variants.Count > 1;
}
