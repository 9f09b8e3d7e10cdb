namespace PersonalizedLearning.Paths;

/// <summary>The parameters of the zone of proximal development and empirical success.</summary>
public sealed record ZpdesParameters
{
    /// <summary>Gets the quality of values that are active at the start, above 0, at most 1; 0.05 by default.</summary>
    public double InitialQuality { get; init => field = Preconditions.InRange(value, 1e-6, 1, nameof(InitialQuality)); } = 0.05;

    /// <summary>Gets how much of the quality of a value stays after an answer, from 0 to 1; 0.2 by default. The rest is the reward.</summary>
    public double Memory { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Memory)); } = 0.2;

    /// <summary>Gets over how many answers progress is seen, from 2 to 64; 6 by default.</summary>
    public int Step { get; init => field = Preconditions.AtLeast(value, 2, nameof(Step)) <= ZpdesAnswers.Most ? value : TooLong(value); } = 6;

    /// <summary>Gets the share of success, over half a step and all active values, above which one more value is activated, from 0 to 1; 0.5 by default.</summary>
    public double ActivateAbove { get; init => field = Preconditions.InRange(value, 0, 1, nameof(ActivateAbove)); } = 0.5;

    /// <summary>Gets the share of success over a step above which a value is left behind, from 0 to 1; 0.7 by default.</summary>
    public double DeactivateAbove { get; init => field = Preconditions.InRange(value, 0, 1, nameof(DeactivateAbove)); } = 0.7;

    /// <summary>
    /// Gets whether the prerequisites of the framework are followed: then only what is ready, or was and is mastered, is offered, and what has become ready is active. False by
    /// default: the groups alone say what can be offered, as in the source.
    /// </summary>
    public bool FollowsPrerequisites { get; init; }

    /// <summary>
    /// Gets the groups, of which the first is the one where a choice begins; each other one is a value of exactly one before it. When empty, the default, there is one
    /// group of all competencies on the way to the goals, each after its hard prerequisites, and of several that could come next the first by identifier.
    /// </summary>
    /// <exception cref="ArgumentException">The groups are no tree, or a value is there twice.</exception>
    public ValueList<ZpdesGroup> Groups { get; init => field = Checked(value, nameof(Groups)); }

    private static int TooLong(int step)
    {
        Preconditions.ThrowOutOfRange(step, FormattableString.Invariant($"a whole number of at most {ZpdesAnswers.Most}"), nameof(Step));
        return step;
    }

    private static ValueList<ZpdesGroup> Checked(ValueList<ZpdesGroup> groups, string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < groups.Count; position++)
        {
            var group = groups[position] ?? throw new ArgumentException("A group is null; expected a group.", name);
            if (!names.Add(group.Name) || (position == 0) == values.Contains(group.Name) || group.Values.Any(names.Contains))
            {
                throw new ArgumentException($"Group '{group.Name}' has no place in a tree; expected the first to be a value of none, and each other one of exactly one before it.", name);
            }

            if (group.Values.FirstOrDefault(value => !values.Add(value)) is { } again)
            {
                throw new ArgumentException($"Value '{again}' is in two groups; expected one.", name);
            }
        }

        return groups;
    }
}
