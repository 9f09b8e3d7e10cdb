namespace PersonalizedLearning.Paths;

/// <summary>A constraint that a compiled catalog answers without looking at the experience itself.</summary>
internal interface ICompiledFilter : ICandidateFilter
{
    /// <summary>Tells whether an experience meets the constraint.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="experience">The position of the experience in it.</param>
    bool Allows(CatalogIndex catalog, int experience);
}
