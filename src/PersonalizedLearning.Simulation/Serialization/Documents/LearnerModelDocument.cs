using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>A learner model with its parameters, alone or inside something else, as it stands in JSON.</summary>
internal sealed record LearnerModelDocument(string Model, int Version = 1, JsonElement? Parameters = null)
{
    public static LearnerModelDocument Of(SimulatedLearnerModel model, NamedRegistry<SimulatedLearnerModel> registry) =>
        new(model.Name, model.Version, registry.Write(model.Name, model));

    /// <summary>Makes the model; errors name their place below <paramref name="path"/>.</summary>
    public SimulatedLearnerModel ToModel(NamedRegistry<SimulatedLearnerModel> registry, string path) => registry.Read(path, "model", Model, Version, Parameters);
}
