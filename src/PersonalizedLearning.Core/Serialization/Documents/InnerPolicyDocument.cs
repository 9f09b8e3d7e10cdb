using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy with its parameters inside something else, as it stands in JSON.</summary>
internal sealed record InnerPolicyDocument(string Policy, int Version = 1, JsonElement? Parameters = null)
{
    public static InnerPolicyDocument From(IMasteryPolicy policy, MasteryPolicyRegistry registry) =>
        new(policy.Name, policy.Version, registry[policy.Name].Write(policy));

    /// <summary>Makes the policy; errors name their place below <paramref name="path"/>.</summary>
    public IMasteryPolicy ToPolicy(MasteryPolicyRegistry registry, string path)
    {
        var descriptor = registry[Policy];
        if (Version != descriptor.Version)
        {
            throw new JsonException(
                FormattableString.Invariant($"Version {Version} of policy '{Policy}' is not known; expected {descriptor.Version}."), path + ".version", null, null);
        }

        try
        {
            return descriptor.Read(Parameters is { } given ? ObjectOf(given) : []);
        }
        catch (JsonException problem)
        {
            throw new JsonException(problem.Message, path + ".parameters" + problem.Path?.TrimStart('$'), null, null, problem.InnerException);
        }
    }

    private static JsonObject ObjectOf(JsonElement parameters) => parameters.ValueKind == JsonValueKind.Object
        ? JsonObject.Create(parameters)!
        : throw new JsonException("The value is of the wrong type; expected an object.", "$", null, null);
}
