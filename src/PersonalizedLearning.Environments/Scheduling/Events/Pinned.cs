namespace PersonalizedLearning.Environments;

/// <summary>Somebody decided something that the schedule has to keep, such as a teacher who overrides it.</summary>
/// <param name="Pin">What was decided.</param>
public sealed record Pinned(Pin Pin) : ScheduleEvent
{
    /// <summary>Gets what was decided.</summary>
    public Pin Pin { get; init => field = value ?? throw new ArgumentNullException(nameof(Pin)); } = Pin ?? throw new ArgumentNullException(nameof(Pin));

    /// <inheritdoc/>
    public override string ToString() => $"pinned: {Pin.Modality} in {Pin.Block}{(Pin.By is { } by ? $" by {by}" : string.Empty)}";

    private protected override EnvironmentProblem Change(EnvironmentProblem problem)
    {
        BlocksOf(problem, [Pin.Block]);
        return problem with { Pins = [.. problem.Pins, Pin] };
    }
}
