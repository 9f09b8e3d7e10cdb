namespace PersonalizedLearning.Environments;

/// <summary>What an application chooses when it registers flexible environments; each member has a default.</summary>
public sealed class EnvironmentsOptions
{
    /// <summary>Gets or sets the name of the solver, as a configuration file names it; that of <see cref="ScheduleSolver"/>, <c>lagrangian-lns</c>, by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Solver { get; set => field = value ?? throw new ArgumentNullException(nameof(Solver)); } = ScheduleSolver.Name;

    /// <summary>Gets or sets how much the solver of this library explains.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ScheduleSolverOptions Explaining { get; set => field = value ?? throw new ArgumentNullException(nameof(Explaining)); } = ScheduleSolverOptions.Default;
}
