namespace PersonalizedLearning.Cli.Simulations;

/// <summary>Says that the user stopped a study, of which a checkpoint is kept.</summary>
/// <param name="checkpoint">The path of the checkpoint.</param>
/// <param name="inner">What stopped it.</param>
internal sealed class StudyInterruptedException(string checkpoint, OperationCanceledException inner) : Exception("The study was interrupted.", inner)
{
    /// <summary>Gets the path of the checkpoint.</summary>
    public string Checkpoint { get; } = checkpoint;
}
