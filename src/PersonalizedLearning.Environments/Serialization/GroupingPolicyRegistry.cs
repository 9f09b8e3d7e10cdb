using System.Collections.Frozen;

namespace PersonalizedLearning.Environments;

/// <summary>The grouping policies that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class GroupingPolicyRegistry
{
    private readonly FrozenDictionary<string, GroupingPolicyDescriptor> byName;

    /// <summary>Makes a registry of the built-in policies and others.</summary>
    /// <param name="further">Descriptors of policies of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two policies have one name.</exception>
    public GroupingPolicyRegistry(IEnumerable<GroupingPolicyDescriptor>? further = null)
    {
        var all = new Dictionary<string, GroupingPolicyDescriptor>(StringComparer.Ordinal);
        foreach (var descriptor in BuiltIn().Concat(further ?? []))
        {
            if (!all.TryAdd(descriptor.Name, descriptor))
            {
                throw new ArgumentException($"Two grouping policies are named '{descriptor.Name}'; expected unique names.", nameof(further));
            }
        }

        byName = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets a registry of the built-in policies alone.</summary>
    public static GroupingPolicyRegistry Standard { get; } = new();

    /// <summary>Gets the names of all policies, in ordinal order.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    internal GroupingPolicyDescriptor this[string name] => byName.TryGetValue(name, out var descriptor)
        ? descriptor
        : throw new ArgumentException($"Grouping policy '{name}' is unknown; expected one of {string.Join(", ", Names)}.", nameof(name));

    private static IEnumerable<GroupingPolicyDescriptor> BuiltIn() =>
    [
        GroupingPolicyDescriptor.Nested(
            CompositePolicy.PolicyName, 1, GroupingJsonContext.Default.CompositePolicyDocument, EnvironmentJson.ToComposite, EnvironmentJson.DocumentOf),
        GroupingPolicyDescriptor.Create(
            SimilarityPolicy.PolicyName, 1, GroupingJsonContext.Default.SimilarityDocument,
            document => new SimilarityPolicy(EnvironmentJson.ToFeatures(document.Features, FeatureSet.Standard)),
            policy => new SimilarityDocument(EnvironmentJson.DocumentOf(((SimilarityPolicy)policy).Features))),
        GroupingPolicyDescriptor.Create(
            MixedReadinessPolicy.PolicyName, 1, GroupingJsonContext.Default.MixedReadinessDocument,
            document => new MixedReadinessPolicy(EnvironmentJson.ToFeatures(document.Features, FeatureSet.OfReadiness)) { Balance = document.Balance ?? 1 },
            policy => new MixedReadinessDocument(EnvironmentJson.DocumentOf(((MixedReadinessPolicy)policy).Features), ((MixedReadinessPolicy)policy).Balance)),
        GroupingPolicyDescriptor.Create(
            InterestPolicy.PolicyName, 1, GroupingJsonContext.Default.InterestDocument,
            document => new InterestPolicy { Topics = document.Topics ?? 1 }, policy => new InterestDocument(((InterestPolicy)policy).Topics)),
        GroupingPolicyDescriptor.Create(
            ContinuityPolicy.PolicyName, 1, GroupingJsonContext.Default.ContinuityDocument,
            document => new ContinuityPolicy { Educator = document.Educator ?? 1 }, policy => new ContinuityDocument(((ContinuityPolicy)policy).Educator)),
        GroupingPolicyDescriptor.Create(
            AvoidRepeatsPolicy.PolicyName, 1, GroupingJsonContext.Default.AvoidRepeatsDocument,
            document => document.Decay is { } decay ? new AvoidRepeatsPolicy(decay) : new AvoidRepeatsPolicy(), policy => new AvoidRepeatsDocument(((AvoidRepeatsPolicy)policy).Decay)),
        GroupingPolicyDescriptor.Create(
            ConnectionPolicy.PolicyName, 1, GroupingJsonContext.Default.PlainPolicyDocument, _ => new ConnectionPolicy(), _ => new PlainPolicyDocument()),
        GroupingPolicyDescriptor.Create(
            NoIsolationPolicy.PolicyName, 1, GroupingJsonContext.Default.NoIsolationDocument,
            document => new NoIsolationPolicy(document.Attribute), policy => new NoIsolationDocument(((NoIsolationPolicy)policy).Attribute)),
        GroupingPolicyDescriptor.Create(
            NextCompetencyPolicy.PolicyName, 1, GroupingJsonContext.Default.PlainPolicyDocument, _ => new NextCompetencyPolicy(), _ => new PlainPolicyDocument()),
        GroupingPolicyDescriptor.Create(
            RandomPolicy.PolicyName, 1, GroupingJsonContext.Default.RandomPolicyDocument,
            document => new RandomPolicy(document.Seed ?? 1), policy => new RandomPolicyDocument(((RandomPolicy)policy).Seed)),
    ];
}
