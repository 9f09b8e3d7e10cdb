namespace PersonalizedLearning.Simulation;

/// <summary>Who the learners of a study are: what goes on in them, what they are after, and how they behave.</summary>
/// <param name="Name">The name of the population, unique in its study.</param>
/// <param name="Model">What is hidden in its learners, and what practice and time do to it.</param>
public sealed record LearnerPopulation(string Name, SimulatedLearnerModel Model)
{
    /// <summary>Gets the name of the population.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets the model.</summary>
    public SimulatedLearnerModel Model { get; } = Model ?? throw new ArgumentNullException(nameof(Model));

    /// <summary>Gets how each learner's own goals are drawn; null, the default, when all have those of the study.</summary>
    public GoalDraw? Goals { get; init; }

    /// <summary>Gets how the learners behave; by default they do what is recommended, and stay.</summary>
    public LearnerBehaviour Behaviour { get; init => field = value ?? throw new ArgumentNullException(nameof(Behaviour)); } = LearnerBehaviour.Compliant;
}
