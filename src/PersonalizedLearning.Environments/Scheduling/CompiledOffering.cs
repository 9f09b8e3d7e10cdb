namespace PersonalizedLearning.Environments;

/// <summary>What an offering of a placement model stands for.</summary>
/// <param name="Modality">The way of learning.</param>
/// <param name="Competency">What is offered for the competency; null for independent work.</param>
/// <param name="Place">From where its learners take part.</param>
internal sealed record CompiledOffering(ModalityProfile Modality, CompetencyOffering? Competency, OfferingPlace Place)
{
    /// <summary>Gets the pin of a member of staff whose one session this is; null for what all may lead.</summary>
    public StaffPin? Pin { get; init; }
}
