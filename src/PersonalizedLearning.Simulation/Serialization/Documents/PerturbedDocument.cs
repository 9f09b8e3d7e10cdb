using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of perturbed learners as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record PerturbedDocument(LearnerModelDocument Of, double? Spread = null, string[]? Parameters = null, ulong? Seed = null, int? Draws = null)
{
    public static PerturbedDocument From(SimulatedLearnerModel model, NamedRegistry<SimulatedLearnerModel> registry)
    {
        var perturbed = (PerturbedModel)model;
        return new(
            LearnerModelDocument.Of(perturbed.Of, registry), perturbed.Spread, perturbed.Parameters.Count == 0 ? null : [.. perturbed.Parameters], perturbed.Seed, perturbed.Draws);
    }

    public SimulatedLearnerModel ToModel(NamedRegistry<SimulatedLearnerModel> registry) => ModelParameters.Of(() =>
    {
        var standard = new PerturbedModel(Of.ToModel(registry, "$.of"));
        return standard with
        {
            Spread = Spread ?? standard.Spread,
            Parameters = LearningJson.Listed(Parameters, "$.parameters"),
            Seed = Seed ?? standard.Seed,
            Draws = Draws ?? standard.Draws,
        };
    });
}
