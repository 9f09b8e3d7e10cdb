using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of forgetting as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ForgettingDocument(double? HalfLifeDays = null, double? Floor = null, InnerPolicyDocument? Of = null)
{
    public static ForgettingDocument From(IMasteryPolicy policy, NamedRegistry<IMasteryPolicy> registry)
    {
        var settings = ((ForgettingPolicy)policy).Settings;
        return new(settings.HalfLifeDays, settings.Floor, InnerPolicyDocument.From(settings.Of, registry));
    }

    public IMasteryPolicy ToPolicy(NamedRegistry<IMasteryPolicy> registry)
    {
        var standard = new ForgettingParameters();
        return new ForgettingPolicy(new ForgettingParameters
        {
            HalfLifeDays = HalfLifeDays ?? standard.HalfLifeDays,
            Floor = Floor,
            Of = Of is null ? standard.Of : Of.ToPolicy(registry, "$.of"),
        });
    }
}
