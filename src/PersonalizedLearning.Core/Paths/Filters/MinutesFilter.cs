namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences that fit in the time there is; a competency without an experience takes none.</summary>
public sealed class MinutesFilter : ICandidateFilter
{
    private readonly int minutes;

    /// <summary>Makes the filter.</summary>
    /// <param name="minutes">The minutes there are, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public MinutesFilter(int minutes) => this.minutes = Preconditions.AtLeast(minutes, 0);

    /// <inheritdoc/>
    public string Name => "minutes";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience is not { } experience || experience.Minutes <= minutes;
}
