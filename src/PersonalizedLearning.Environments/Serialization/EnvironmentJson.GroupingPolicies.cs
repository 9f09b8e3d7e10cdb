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

    internal static CompositePolicy ToComposite(CompositePolicyDocument document, NamedRegistry<GroupingPolicy> registry) => new(All(
        document.Policies, "$.policies", (item, path) => new WeightedPolicy(registry.Read(path, "policy", item.Policy, item.Version ?? 1, item.Parameters), item.Weight ?? 1)));

    internal static CompositePolicyDocument DocumentOf(GroupingPolicy policy, NamedRegistry<GroupingPolicy> registry) => new([.. ((CompositePolicy)policy).Parts.Select(part =>
    {
        var document = ToDocument(part.Policy, registry);
        return new WeightedPolicyDocument(document.Policy, part.Weight, document.Version, document.Parameters);
    })]);

    private static GroupingPolicyDocument ToDocument(GroupingPolicy policy, NamedRegistry<GroupingPolicy> registry) =>
        new(policy.Name, registry[policy.Name].Version, registry.Write(policy.Name, policy));
}
