namespace PersonalizedLearning.Environments;

/// <summary>A learner needs something more, or something known in another measure.</summary>
/// <param name="Need">The need. It takes the place of one of the same learner and competency.</param>
public sealed record NeedAdded(ScheduleNeed Need) : ScheduleEvent
{
    /// <summary>Gets the need.</summary>
    public ScheduleNeed Need { get; init => field = value ?? throw new ArgumentNullException(nameof(Need)); } = Need ?? throw new ArgumentNullException(nameof(Need));

    /// <inheritdoc/>
    public override string ToString() => $"need added: {Need.Competency} for {Need.Learner}";

    private protected override EnvironmentProblem Change(EnvironmentProblem problem) => problem with
    {
        Needs = [.. problem.Needs.Where(known => (known.Learner, known.Competency) != (Need.Learner, Need.Competency)), Need],
    };
}
