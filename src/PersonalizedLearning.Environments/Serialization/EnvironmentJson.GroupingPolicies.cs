using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Grouping policies.</content>
public static partial class EnvironmentJson
{
    internal static FeatureSet ToFeatures(FeatureSetDocument? document, FeatureSet standard) => document is null ? standard : new FeatureSet
    {
        Mastery = document.Mastery ?? 0,
        Readiness = document.Readiness ?? 0,
        Pace = document.Pace ?? 0,
        Categories = document.Categories ?? 0,
        Competencies = (document.Competencies ?? []).ToValueList(),
        CategoryNames = LearningJson.Listed(document.CategoryNames, "$.features.categoryNames"),
    };

    internal static FeatureSetDocument DocumentOf(FeatureSet features) => new(
        features.Mastery, features.Readiness, features.Pace, features.Categories, LearningJson.ArrayOrNull(features.Competencies), LearningJson.ArrayOrNull(features.CategoryNames));

    internal static CompositePolicy ToComposite(CompositePolicyDocument document, GroupingPolicyRegistry registry) => new(All(
        document.Policies, "$.policies", (item, path) => new WeightedPolicy(ToGroupingPolicy(item.Policy, item.Version, item.Parameters, registry, path), item.Weight ?? 1)));

    internal static CompositePolicyDocument DocumentOf(GroupingPolicy policy, GroupingPolicyRegistry registry) => new([.. ((CompositePolicy)policy).Parts.Select(part =>
    {
        var document = ToDocument(part.Policy, registry);
        return new WeightedPolicyDocument(document.Policy, part.Weight, document.Version, document.Parameters);
    })]);

    private static GroupingPolicyDocument ToDocument(GroupingPolicy policy, GroupingPolicyRegistry registry)
    {
        var descriptor = registry[policy.Name];
        return new GroupingPolicyDocument(policy.Name, descriptor.Version, descriptor.Write(policy, registry));
    }

    private static GroupingPolicy ToGroupingPolicy(string name, int? version, JsonElement? parameters, GroupingPolicyRegistry registry, string path)
    {
        var descriptor = LearningJson.At(path + ".policy", () => registry[name]);
        if ((version ?? 1) != descriptor.Version)
        {
            throw new LearningJsonException(
                FormattableString.Invariant($"Version {version ?? 1} of grouping policy '{name}' is not known; expected {descriptor.Version}."), path + ".version", null);
        }

        try
        {
            return LearningJson.At(path + ".parameters", () => descriptor.Read(parameters is { } given ? ObjectOf(given) : [], registry));
        }
        catch (LearningJsonException problem) when (problem.Path?.StartsWith(path, StringComparison.Ordinal) != true)
        {
            throw new LearningJsonException(problem.Problem, path + ".parameters" + problem.Path?[1..], null, problem);
        }
    }

    private static JsonObject ObjectOf(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? JsonObject.Create(item)!
        : throw new LearningJsonException("The value is of the wrong type; expected an object.", "$", null);
}
