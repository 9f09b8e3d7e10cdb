using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of forgetting as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ForgettingDocument(double? HalfLifeDays = null, double? Floor = null, InnerPolicyDocument? Of = null)
{
    public static ForgettingDocument From(IMasteryPolicy policy, MasteryPolicyRegistry registry)
    {
        var settings = ((ForgettingPolicy)policy).Settings;
        return new(settings.HalfLifeDays, settings.Floor, new InnerPolicyDocument(settings.Of.Name, settings.Of.Version, registry[settings.Of.Name].Write(settings.Of)));
    }

    public IMasteryPolicy ToPolicy(MasteryPolicyRegistry registry)
    {
        var standard = new ForgettingParameters();
        return new ForgettingPolicy(new ForgettingParameters
        {
            HalfLifeDays = HalfLifeDays ?? standard.HalfLifeDays,
            Floor = Floor,
            Of = Of is null ? standard.Of : PolicyOf(Of, registry),
        });
    }

    private static JsonObject ObjectOf(JsonElement parameters) => parameters.ValueKind == JsonValueKind.Object
        ? JsonObject.Create(parameters)!
        : throw new JsonException("The value is of the wrong type; expected an object.", "$", null, null);

    private static IMasteryPolicy PolicyOf(InnerPolicyDocument document, MasteryPolicyRegistry registry)
    {
        var descriptor = registry[document.Policy];
        if (document.Version != descriptor.Version)
        {
            throw new JsonException(
                FormattableString.Invariant($"Version {document.Version} of policy '{document.Policy}' is not known; expected {descriptor.Version}."), "$.of.version", null, null);
        }

        try
        {
            return descriptor.Read(document.Parameters is { } given ? ObjectOf(given) : []);
        }
        catch (JsonException problem)
        {
            throw new JsonException(problem.Message, "$.of.parameters" + problem.Path?.TrimStart('$'), null, null, problem.InnerException);
        }
    }
}
