namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences of some modalities; a competency without an experience has none and passes.</summary>
public sealed class ModalityFilter : ICandidateFilter
{
    private readonly HashSet<Modality> allowed;

    /// <summary>Makes the filter.</summary>
    /// <param name="allowed">The modalities that are possible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A modality is not defined.</exception>
    public ModalityFilter(params ReadOnlySpan<Modality> allowed)
    {
        this.allowed = [];
        foreach (var modality in allowed)
        {
            this.allowed.Add(Preconditions.Defined(modality));
        }
    }

    /// <inheritdoc/>
    public string Name => "modality";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience is not { } experience || allowed.Contains(experience.Modality);
}
