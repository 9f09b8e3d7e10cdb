namespace PersonalizedLearning.Environments;

/// <summary>The time that placements in a way of learning take.</summary>
/// <param name="Modality">The way of learning.</param>
/// <param name="Minutes">The minutes of all its placements.</param>
/// <param name="Share">Their share of the minutes of all placements, from 0 to 1.</param>
public sealed record ModalityMinutes(ModalityId Modality, long Minutes, double Share);
