using PersonalizedLearning.Serialization;
using Descriptor = PersonalizedLearning.Serialization.NamedDescriptor<PersonalizedLearning.Simulation.SimulatedLearnerModel>;

namespace PersonalizedLearning.Simulation;

/// <summary>The learner models that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerModelRegistry : NamedRegistry<SimulatedLearnerModel>
{
    /// <summary>Makes a registry of the built-in models and others.</summary>
    /// <param name="further">Descriptors of models of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two models have one name.</exception>
    public LearnerModelRegistry(IEnumerable<NamedDescriptor<SimulatedLearnerModel>>? further = null)
        : base("learner model", "learner models", BuiltIn(), further)
    {
    }

    /// <summary>Gets a registry of the built-in models alone.</summary>
    public static LearnerModelRegistry Standard { get; } = new();

    private static IEnumerable<Descriptor> BuiltIn()
    {
        var json = SimulationJsonContext.Default;
        return
        [
            Descriptor.Create(BktLearnerModel.ModelName, 1, json.BktLearnerDocument, document => document.ToModel(), BktLearnerDocument.Of),
            Descriptor.Create(PfaLearnerModel.ModelName, 1, json.PfaLearnerDocument, document => document.ToModel(), PfaLearnerDocument.Of),
            Descriptor.Create(IrtGrowthModel.ModelName, 1, json.IrtGrowthDocument, document => document.ToModel(), IrtGrowthDocument.Of),
            Descriptor.Create(FsrsLearnerModel.ModelName, 1, json.FsrsLearnerDocument, document => document.ToModel(), FsrsLearnerDocument.Of),
            Descriptor.Create(HlrLearnerModel.ModelName, 1, json.HlrLearnerDocument, document => document.ToModel(), HlrLearnerDocument.Of),
            Descriptor.Create(KssModel.ModelName, 1, json.KssDocument, document => document.ToModel(), KssDocument.Of),
            Descriptor.Create(FittedModel.ModelName, 1, json.FittedDocument, document => document.ToModel(), FittedDocument.Of),
            Descriptor.Nested(MixtureModel.ModelName, 1, json.MixtureDocument, (document, registry) => document.ToModel(registry), MixtureDocument.Of),
            Descriptor.Nested(PerturbedModel.ModelName, 1, json.PerturbedDocument, (document, registry) => document.ToModel(registry), PerturbedDocument.From),
            Descriptor.Nested(DistributedModel.ModelName, 1, json.DistributedDocument, (document, registry) => document.ToModel(registry), DistributedDocument.From),
            Descriptor.Create(TransitionMatrixModel.ModelName, 1, json.TransitionMatrixDocument, document => document.ToModel(), TransitionMatrixDocument.Of),
        ];
    }
}
