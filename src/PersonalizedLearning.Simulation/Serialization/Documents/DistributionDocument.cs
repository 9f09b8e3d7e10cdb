using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>A distribution as it stands in JSON: its kind, and the numbers that this kind has.</summary>
internal sealed record DistributionDocument(
    DistributionKind Distribution, double? Value = null, double? From = null, double? To = null, double? Mean = null, double? StandardDeviation = null,
    double? Median = null, double? Spread = null, double? Alpha = null, double? Beta = null, bool? Shared = null)
{
    private (string Name, double? Value)[] All =>
    [
        ("value", Value), ("from", From), ("to", To), ("mean", Mean), ("standardDeviation", StandardDeviation), ("median", Median), ("spread", Spread), ("alpha", Alpha), ("beta", Beta),
    ];

    public static DistributionDocument Of(DrawnParameter drawn)
    {
        var (kind, first, second, shared) = (drawn.Distribution.Kind, drawn.Distribution.First, drawn.Distribution.Second, drawn.IsShared ? true : (bool?)null);
        return kind switch
        {
            DistributionKind.Uniform => new(kind, From: first, To: second, Shared: shared),
            DistributionKind.Normal => new(kind, Mean: first, StandardDeviation: second, Shared: shared),
            DistributionKind.LogNormal or DistributionKind.LogitNormal => new(kind, Median: first, Spread: second, Shared: shared),
            DistributionKind.Beta => new(kind, Alpha: first, Beta: second, Shared: shared),
            _ => new(kind, Value: first, Shared: shared),
        };
    }

    public DrawnParameter ToParameter(string name) => new(name, ToDistribution(), Shared ?? false);

    private ParameterDistribution ToDistribution() => Distribution switch
    {
        DistributionKind.Uniform => Made("from", "to", ParameterDistribution.Uniform),
        DistributionKind.Normal => Made("mean", "standardDeviation", ParameterDistribution.Normal),
        DistributionKind.LogNormal => Made("median", "spread", ParameterDistribution.LogNormal),
        DistributionKind.LogitNormal => Made("median", "spread", ParameterDistribution.LogitNormal),
        DistributionKind.Beta => Made("alpha", "beta", ParameterDistribution.Beta),
        _ => Made("value", null, (value, _) => ParameterDistribution.Fixed(value)),
    };

    private ParameterDistribution Made(string first, string? second, Func<double, double, ParameterDistribution> make)
    {
        foreach (var (name, value) in All)
        {
            var isOwn = name == first || name == second;
            if (isOwn != value is not null)
            {
                throw new LearningJsonException(
                    $"The distribution '{Words<DistributionKind>.Of(Distribution)}' {(isOwn ? "needs" : "does not have")} '{name}'; expected {first}{(second is null ? string.Empty : " and " + second)}.",
                    "$" + (isOwn ? string.Empty : "." + name), null);
            }
        }

        return make(All.First(item => item.Name == first).Value!.Value, All.FirstOrDefault(item => item.Name == second).Value ?? 0);
    }
}
