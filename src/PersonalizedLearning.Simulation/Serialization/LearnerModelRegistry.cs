using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The models of learners that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerModelRegistry : NamedRegistry<SimulatedLearnerModel>
{
    /// <summary>Makes a registry of the built-in models and others.</summary>
    /// <param name="further">Descriptors of models of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two models have one name.</exception>
    public LearnerModelRegistry(IEnumerable<NamedDescriptor<SimulatedLearnerModel>>? further = null)
        : base("model", "learner models", BuiltIn(), further)
    {
    }

    /// <summary>Gets a registry of the built-in models alone.</summary>
    public static LearnerModelRegistry Standard { get; } = new();

    private static IEnumerable<NamedDescriptor<SimulatedLearnerModel>> BuiltIn() =>
    [
        NamedDescriptor<SimulatedLearnerModel>.Create(
            BktLearnerModel.ModelName, 1, LearningJsonContext.Default.BktDocument,
            document => new BktLearnerModel { Standard = ((Mastery.BayesianKnowledgeTracing)document.ToPolicy()).Settings }, _ => new BktDocument()),
    ];
}
