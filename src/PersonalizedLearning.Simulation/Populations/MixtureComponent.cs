namespace PersonalizedLearning.Simulation;

/// <summary>One kind of learner in a <see cref="MixtureModel"/>.</summary>
/// <param name="Name">What the kind is called; it is the group that its learners belong to.</param>
/// <param name="Weight">How frequent it is beside the others, above 0, at most 10⁹; weights need not add up to 1.</param>
/// <param name="Model">What these learners are.</param>
public sealed record MixtureComponent(string Name, double Weight, SimulatedLearnerModel Model)
{
    private const double MostWeight = 1e9;

    /// <summary>Gets what the kind is called.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets how frequent it is beside the others.</summary>
    public double Weight { get; } = Preconditions.InRange(Preconditions.Positive(Weight), 0, MostWeight);

    /// <summary>Gets what these learners are.</summary>
    public SimulatedLearnerModel Model { get; } = Model ?? throw new ArgumentNullException(nameof(Model));
}
