namespace PersonalizedLearning.Environments;

/// <summary>A member of staff is absent.</summary>
/// <param name="Staff">The member of staff.</param>
public sealed record StaffAbsent(StaffId Staff) : ScheduleEvent
{
    /// <summary>Gets the blocks; empty for all.</summary>
    public ValueList<BlockId> Blocks { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"staff absent: {Staff} in {Listed(Blocks)}";

    private protected override EnvironmentProblem Change(EnvironmentProblem problem)
    {
        var blocks = BlocksOf(problem, Blocks);
        return problem.Staff.Any(member => member.Id == Staff)
            ? problem with
            {
                Staff = [.. problem.Staff.Select(member => member.Id == Staff ? member with { UnavailableIn = Joined(member.UnavailableIn, blocks) } : member)],
            }
            : throw new ArgumentException($"The event is about '{Staff}'; expected a member of staff of the problem.", nameof(problem));
    }
}
