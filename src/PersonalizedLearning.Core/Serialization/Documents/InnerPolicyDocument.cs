using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>A policy with its parameters inside something else, as it stands in JSON.</summary>
internal sealed record InnerPolicyDocument(string Policy, int Version = 1, JsonElement? Parameters = null)
{
    public static InnerPolicyDocument From(IMasteryPolicy policy, NamedRegistry<IMasteryPolicy> registry) =>
        new(policy.Name, policy.Version, registry.Write(policy.Name, policy));

    /// <summary>Makes the policy; errors name their place below <paramref name="path"/>.</summary>
    public IMasteryPolicy ToPolicy(NamedRegistry<IMasteryPolicy> registry, string path)
    {
        var descriptor = registry.Find(Policy, Version, path);
        return LearningJson.Below(path + ".parameters", () => descriptor.Read(LearningJson.ObjectOf(Parameters), registry));
    }
}
