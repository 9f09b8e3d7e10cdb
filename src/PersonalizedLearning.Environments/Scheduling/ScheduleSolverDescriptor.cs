namespace PersonalizedLearning.Environments;

/// <summary>A solver that a configuration may name.</summary>
/// <param name="Name">The name, unique among solvers: lower-case words joined by hyphens.</param>
/// <param name="Create">Makes the solver.</param>
public sealed record ScheduleSolverDescriptor(string Name, Func<IScheduleSolver> Create)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; init => field = Preconditions.Id(value, nameof(Name)); } = Preconditions.Id(Name);

    /// <summary>Gets what makes the solver.</summary>
    public Func<IScheduleSolver> Create { get; init => field = value ?? throw new ArgumentNullException(nameof(Create)); } = Create ?? throw new ArgumentNullException(nameof(Create));
}
