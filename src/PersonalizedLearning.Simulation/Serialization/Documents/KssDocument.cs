namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners of KSS as they stand in JSON; difficulties that are left out are those with which the figures of the variant were published.</summary>
internal sealed record KssDocument(KssVariant? Variant = null, double[]? Difficulty = null)
{
    public static KssDocument Of(SimulatedLearnerModel model) => new(((KssModel)model).Variant, [.. ((KssModel)model).Difficulty]);

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var model = new KssModel(Variant ?? KssVariant.Kdd);
        return Difficulty is null ? model : model with { Difficulty = [.. Difficulty] };
    });
}
