using PersonalizedLearning.Serialization;
using Descriptor = PersonalizedLearning.Serialization.NamedDescriptor<PersonalizedLearning.Environments.GroupingPolicy>;

namespace PersonalizedLearning.Environments;

/// <summary>The grouping policies that files may name.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class GroupingPolicyRegistry : NamedRegistry<GroupingPolicy>
{
    /// <summary>Makes a registry of the built-in policies and others.</summary>
    /// <param name="further">Descriptors of policies of your own; none when null.</param>
    /// <exception cref="ArgumentException">Two policies have one name.</exception>
    public GroupingPolicyRegistry(IEnumerable<NamedDescriptor<GroupingPolicy>>? further = null)
        : base("grouping policy", "grouping policies", BuiltIn(), further)
    {
    }

    /// <summary>Gets a registry of the built-in policies alone.</summary>
    public static GroupingPolicyRegistry Standard { get; } = new();

    private static IEnumerable<Descriptor> BuiltIn()
    {
        var json = GroupingJsonContext.Default;
        return
        [
            Descriptor.Nested(
                CompositePolicy.PolicyName, 1, json.CompositePolicyDocument, EnvironmentJson.ToComposite, EnvironmentJson.DocumentOf),
            Descriptor.Create(
                SimilarityPolicy.PolicyName, 1, json.SimilarityDocument,
                document => new SimilarityPolicy(EnvironmentJson.ToFeatures(document.Features, FeatureSet.Standard)),
                policy => new SimilarityDocument(EnvironmentJson.DocumentOf(((SimilarityPolicy)policy).Features))),
            Descriptor.Create(
                MixedReadinessPolicy.PolicyName, 1, json.MixedReadinessDocument,
                document => new MixedReadinessPolicy(EnvironmentJson.ToFeatures(document.Features, FeatureSet.OfReadiness)) { Balance = document.Balance ?? 1 },
                policy => new MixedReadinessDocument(EnvironmentJson.DocumentOf(((MixedReadinessPolicy)policy).Features), ((MixedReadinessPolicy)policy).Balance)),
            Descriptor.Create(
                InterestPolicy.PolicyName, 1, json.InterestDocument,
                document => new InterestPolicy { Topics = document.Topics ?? 1 }, policy => new InterestDocument(((InterestPolicy)policy).Topics)),
            Descriptor.Create(
                ContinuityPolicy.PolicyName, 1, json.ContinuityDocument,
                document => new ContinuityPolicy { Educator = document.Educator ?? 1 }, policy => new ContinuityDocument(((ContinuityPolicy)policy).Educator)),
            Descriptor.Create(
                AvoidRepeatsPolicy.PolicyName, 1, json.AvoidRepeatsDocument,
                document => document.Decay is { } decay ? new AvoidRepeatsPolicy(decay) : new AvoidRepeatsPolicy(), policy => new AvoidRepeatsDocument(((AvoidRepeatsPolicy)policy).Decay)),
            Descriptor.Create(
                ConnectionPolicy.PolicyName, 1, json.PlainPolicyDocument, _ => new ConnectionPolicy(), _ => new PlainPolicyDocument()),
            Descriptor.Create(
                NoIsolationPolicy.PolicyName, 1, json.NoIsolationDocument,
                document => new NoIsolationPolicy(document.Attribute), policy => new NoIsolationDocument(((NoIsolationPolicy)policy).Attribute)),
            Descriptor.Create(
                NextCompetencyPolicy.PolicyName, 1, json.PlainPolicyDocument, _ => new NextCompetencyPolicy(), _ => new PlainPolicyDocument()),
            Descriptor.Create(
                RandomPolicy.PolicyName, 1, json.RandomPolicyDocument,
                document => new RandomPolicy(document.Seed ?? 1), policy => new RandomPolicyDocument(((RandomPolicy)policy).Seed)),
        ];
    }
}
