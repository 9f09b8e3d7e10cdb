using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners whose parameters are drawn, as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record DistributedDocument(LearnerModelDocument Of, SortedDictionary<string, DistributionDocument?>? Parameters = null, ulong? Seed = null, int? Draws = null)
{
    public static DistributedDocument From(SimulatedLearnerModel model, NamedRegistry<SimulatedLearnerModel> registry)
    {
        var distributed = (DistributedModel)model;
        var parameters = distributed.Parameters.ToDictionary(drawn => drawn.Parameter, drawn => (DistributionDocument?)DistributionDocument.Of(drawn));
        return new(LearnerModelDocument.Of(distributed.Of, registry), new(parameters, StringComparer.Ordinal), distributed.Seed, distributed.Draws);
    }

    public SimulatedLearnerModel ToModel(NamedRegistry<SimulatedLearnerModel> registry) => ModelParameters.Of(() =>
    {
        var of = Of.ToModel(registry, "$.of");
        var parameters = (Parameters ?? []).Select(item =>
        {
            var path = LearningJson.Member("$.parameters", item.Key);
            return item.Value is { } drawn
                ? LearningJson.Within(path, () => ModelParameters.Of(() => drawn.ToParameter(item.Key)))
                : throw new LearningJsonException("null was found; expected an object.", path, null);
        }).ToValueList();
        var standard = new DistributedModel(of, parameters);
        return standard with { Seed = Seed ?? standard.Seed, Draws = Draws ?? standard.Draws };
    });
}
