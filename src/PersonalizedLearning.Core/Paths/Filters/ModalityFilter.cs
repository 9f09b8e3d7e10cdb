namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences of some modalities; a competency without an experience has none and passes.</summary>
/// <remarks>Equality is by value.</remarks>
public sealed record ModalityFilter : ICompiledFilter
{
    private readonly int bits;

    /// <summary>Makes the filter.</summary>
    /// <param name="allowed">The modalities that are possible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A modality is not defined.</exception>
    public ModalityFilter(params ReadOnlySpan<Modality> allowed)
    {
        foreach (var modality in allowed)
        {
            bits |= 1 << (int)Preconditions.Defined(modality);
        }
    }

    /// <summary>Gets the modalities that are possible, in the order of their definition.</summary>
    public ValueList<Modality> Modalities => Enum.GetValues<Modality>().Where(Has).ToValueList();

    /// <inheritdoc/>
    public string Name => "modality";

    /// <inheritdoc/>
    public string Demand => bits == 0 ? "no modality at all" : $"only {string.Join(" or ", Modalities.Select(Tags.WordOf))}";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience is not { } experience || Has(experience.Modality);

    bool ICompiledFilter.Allows(CatalogIndex catalog, int experience) => Has(catalog.ModalityOf(experience));

    private bool Has(Modality modality) => (bits & (1 << (int)modality)) != 0;
}
