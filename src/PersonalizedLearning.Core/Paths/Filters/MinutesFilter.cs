namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences that fit in the time there is; a competency without an experience takes none.</summary>
/// <remarks>The minutes of a request count as such a constraint by themselves. Equality is by value.</remarks>
public sealed record MinutesFilter : ICompiledFilter
{
    /// <summary>Makes the filter.</summary>
    /// <param name="minutes">The minutes there are, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public MinutesFilter(int minutes) => Minutes = Preconditions.AtLeast(minutes, 0);

    /// <summary>Gets the minutes there are.</summary>
    public int Minutes { get; }

    /// <inheritdoc/>
    public string Name => "minutes";

    /// <inheritdoc/>
    public string Demand => FormattableString.Invariant($"at most {Minutes} minutes");

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience is not { } experience || experience.Minutes <= Minutes;

    bool ICompiledFilter.Allows(CatalogIndex catalog, int experience) => catalog.MinutesOf(experience) <= Minutes;
}
