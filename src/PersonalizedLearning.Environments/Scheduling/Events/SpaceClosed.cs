namespace PersonalizedLearning.Environments;

/// <summary>A space can't be used.</summary>
/// <param name="Space">The space.</param>
public sealed record SpaceClosed(SpaceId Space) : ScheduleEvent
{
    /// <summary>Gets the blocks; empty for all.</summary>
    public ValueList<BlockId> Blocks { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"space closed: {Space} in {Listed(Blocks)}";

    private protected override EnvironmentProblem Change(EnvironmentProblem problem)
    {
        var blocks = BlocksOf(problem, Blocks);
        return problem.Spaces.Any(space => space.Id == Space)
            ? problem with
            {
                Spaces = [.. problem.Spaces.Select(space => space.Id == Space ? space with { UnavailableIn = Joined(space.UnavailableIn, blocks) } : space)],
            }
            : throw new ArgumentException($"The event is about space '{Space}'; expected a space of the problem.", nameof(problem));
    }
}
