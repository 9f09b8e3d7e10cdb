using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A value of a parameter of activities as it stands in JSON.</summary>
internal sealed record RiaritValueDocument(string Name, double[] Impact, double[]? Requires = null, double[]? StopsAt = null)
{
    public static RiaritValueDocument Of(RiaritValue value) => new(value.Name, [.. value.Impact], [.. value.Requires], [.. value.StopsAt]);

    public RiaritValue ToValue() => new()
    {
        Name = Name,
        Impact = Impact.ToValueList(),
        Requires = (Requires ?? []).ToValueList(),
        StopsAt = (StopsAt ?? []).ToValueList(),
    };
}
