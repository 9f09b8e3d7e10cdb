namespace PersonalizedLearning.Simulation;

/// <summary>How a parameter of a <see cref="DistributedModel"/> is distributed.</summary>
/// <param name="Parameter">The name of the parameter, as JSON has it.</param>
/// <param name="Distribution">How it is distributed.</param>
/// <param name="IsShared">Whether all competencies share one number; each has its own by default.</param>
public sealed record DrawnParameter(string Parameter, ParameterDistribution Distribution, bool IsShared = false)
{
    /// <summary>Gets the name of the parameter.</summary>
    public string Parameter { get; } = Preconditions.Id(Parameter);

    /// <summary>Gets how it is distributed.</summary>
    public ParameterDistribution Distribution { get; } = Distribution ?? throw new ArgumentNullException(nameof(Distribution));
}
