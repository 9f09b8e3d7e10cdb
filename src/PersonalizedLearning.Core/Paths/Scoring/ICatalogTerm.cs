namespace PersonalizedLearning.Paths;

/// <summary>A built-in term that depends on the experience and can read its value off the compiled catalog, without the experience itself.</summary>
internal interface ICatalogTerm : IScoringTerm
{
    /// <summary>Values an experience for a learner; the same as for a candidate with that experience.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="experience">The position of the experience.</param>
    double Value(LearnerState learner, CatalogIndex catalog, int experience);
}
