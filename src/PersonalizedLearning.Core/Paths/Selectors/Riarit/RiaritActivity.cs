namespace PersonalizedLearning.Paths;

/// <summary>An experience as a point in the space of parameters.</summary>
public sealed record RiaritActivity
{
    /// <summary>Gets the experience; answers are known to be of it by their activity or item.</summary>
    public required ExperienceId Experience { get; init; }

    /// <summary>Gets the names of its values, one for each parameter, in their order.</summary>
    public required ValueList<string> Values { get; init; }
}
