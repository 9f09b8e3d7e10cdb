namespace PersonalizedLearning.Environments;

/// <summary>How well a way of learning suits a learner.</summary>
/// <param name="Modality">The way of learning.</param>
/// <param name="Fit">From 0 (not at all) to 1 (as well as can be).</param>
public sealed record ModalityFit(ModalityId Modality, double Fit)
{
    /// <summary>Gets how well it suits, from 0 to 1.</summary>
    public double Fit { get; init; } = Preconditions.InRange(Fit, 0, 1);
}
