using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A parameter of activities as it stands in JSON.</summary>
internal sealed record RiaritParameterDocument(string Name, RiaritValueDocument?[] Values)
{
    public static RiaritParameterDocument Of(RiaritParameter parameter) => new(parameter.Name, [.. parameter.Values.Select(RiaritValueDocument.Of)]);

    public RiaritParameter ToParameter() => new() { Name = Name, Values = LearningJson.Listed(Values, "$.table").Select(value => value.ToValue()).ToValueList() };
}
