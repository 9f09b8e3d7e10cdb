namespace PersonalizedLearning.Environments;

/// <summary>Something that happened after a schedule was made, as a change of its problem.</summary>
public abstract record ScheduleEvent
{
    private protected ScheduleEvent()
    {
    }

    /// <summary>Changes a problem as the event asks for.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The changed problem; equal to the given one where the event changes nothing.</returns>
    /// <exception cref="ArgumentNullException">The problem is null.</exception>
    /// <exception cref="ArgumentException">The event names a person, space or block that the problem does not have.</exception>
    public EnvironmentProblem Apply(EnvironmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Change(problem);
    }

    /// <summary>Says in a few words what happened, such as <c>staff absent: ms-lee in tue-1, tue-2</c>.</summary>
    /// <returns>The words.</returns>
    public abstract override string ToString();

    private protected abstract EnvironmentProblem Change(EnvironmentProblem problem);

    /// <summary>The blocks named; all of the problem where none is.</summary>
    private protected static ValueList<BlockId> BlocksOf(EnvironmentProblem problem, ValueList<BlockId> named)
    {
        foreach (var block in named)
        {
            if (!problem.Blocks.Any(known => known.Id == block))
            {
                throw new ArgumentException($"The event is about block '{block}'; expected a block of the problem.", nameof(problem));
            }
        }

        return named.Count > 0 ? named : [.. problem.Blocks.Select(block => block.Id)];
    }

    private protected static ValueList<BlockId> Joined(ValueList<BlockId> known, ValueList<BlockId> added) => [.. known.Concat(added).Distinct().Order()];

    private protected static string Listed(ValueList<BlockId> blocks) => blocks.Count == 0 ? "all blocks" : string.Join(", ", blocks);
}
