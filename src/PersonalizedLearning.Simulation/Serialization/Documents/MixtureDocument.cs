using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of a mixture as they stand in JSON.</summary>
internal sealed record MixtureDocument(MixtureComponentDocument?[]? Components = null)
{
    public static MixtureDocument Of(SimulatedLearnerModel model, NamedRegistry<SimulatedLearnerModel> registry) =>
        new([.. ((MixtureModel)model).Components.Select(component => MixtureComponentDocument.Of(component, registry))]);

    public SimulatedLearnerModel ToModel(NamedRegistry<SimulatedLearnerModel> registry) => ModelParameters.Of(() => new MixtureModel(
        LearningJson.Listed(Components, "$.components").Select((component, position) =>
        {
            var path = FormattableString.Invariant($"$.components[{position}]");
            return LearningJson.Within(path, () => ModelParameters.Of(() => component.ToComponent(registry)));
        }).ToValueList()));
}

/// <summary>One kind of learner of a mixture as it stands in JSON: a learner model with a name and a weight.</summary>
internal sealed record MixtureComponentDocument(string Name, string Model, double Weight = 1, int Version = 1, JsonElement? Parameters = null)
{
    public static MixtureComponentDocument Of(MixtureComponent component, NamedRegistry<SimulatedLearnerModel> registry)
    {
        var model = LearnerModelDocument.Of(component.Model, registry);
        return new(component.Name, model.Model, component.Weight, model.Version, model.Parameters);
    }

    public MixtureComponent ToComponent(NamedRegistry<SimulatedLearnerModel> registry) =>
        new(Name, Weight, new LearnerModelDocument(Model, Version, Parameters).ToModel(registry, "$"));
}
