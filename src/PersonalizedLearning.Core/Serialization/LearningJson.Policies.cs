using System.Text.Json.Nodes;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Policies, folds at rest, and options.</content>
public static partial class LearningJson
{
    /// <summary>Reads a policy file: a policy with its parameters for all competencies, and other parameters for single ones.</summary>
    /// <param name="stream">The text, UTF-8. A member that is left out keeps its default, or for a single competency the value for all.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a policy file, or a parameter is not valid.</exception>
    public static MasteryPolicySet ReadPolicies(Stream stream, MasteryPolicyRegistry? registry = null) =>
        Read(stream, LearningJsonContext.Default.PolicyDocument, document => ToPolicies(document, registry ?? MasteryPolicyRegistry.Standard));

    /// <summary>Writes a policy file with all parameters; reading it gives equal policies.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="policies">The policies, all of one name.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The policies have different names, or one is not registered.</exception>
    public static void WritePolicies(Stream stream, MasteryPolicySet policies, MasteryPolicyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var standard = policies.Standard;
        var descriptor = (registry ?? MasteryPolicyRegistry.Standard)[standard.Name];
        var byCompetency = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (competency, policy) in policies.ByCompetency)
        {
            if (policy.Name != standard.Name)
            {
                throw new ArgumentException($"Competency '{competency}' has policy '{policy.Name}'; a policy file holds one policy, here '{standard.Name}'.", nameof(policies));
            }

            byCompetency.Add(competency.Value, descriptor.Write(policy));
        }

        var document = new PolicyDocument(standard.Name, standard.Version, descriptor.Write(standard), byCompetency.Count == 0 ? null : byCompetency);
        Write(stream, document, LearningJsonContext.Default.PolicyDocument);
    }

    /// <summary>Reads a fold at rest.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a snapshot.</exception>
    public static MasterySnapshot ReadSnapshot(Stream stream) => Read(
        stream, LearningJsonContext.Default.SnapshotDocument,
        document => new MasterySnapshot(document.Policy, document.Version, document.Count, ValueList.Create<byte>(document.State)));

    /// <summary>Writes a fold at rest.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteSnapshot(Stream stream, MasterySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Write(stream, new SnapshotDocument(snapshot.Policy, snapshot.Version, snapshot.Count, [.. snapshot.State]), LearningJsonContext.Default.SnapshotDocument);
    }

    /// <summary>Reads options of a recommender; what is left out keeps its default.</summary>
    /// <param name="stream">The text, UTF-8: members <c>weights</c>, <c>targetSuccess</c>, <c>staleAfter</c>, <c>neverStale</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not such options.</exception>
    public static RecommenderOptions ReadRecommenderOptions(Stream stream) => Read(stream, LearningJsonContext.Default.RecommenderDocument, document =>
    {
        var standard = RecommenderOptions.Default;
        return standard with
        {
            Weights = document.Weights?.Select(item => new TermWeight(item.Key, item.Value)).ToValueList() ?? standard.Weights,
            TargetSuccess = document.TargetSuccess ?? standard.TargetSuccess,
            StaleAfter = document.NeverStale ? null : document.StaleAfter ?? standard.StaleAfter,
        };
    });

    /// <summary>Writes options of a recommender.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRecommenderOptions(Stream stream, RecommenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var weights = new SortedDictionary<string, double>(options.Weights.ToDictionary(item => item.Term, item => item.Weight), StringComparer.Ordinal);
        Write(stream, new RecommenderDocument(weights, options.TargetSuccess, options.StaleAfter, options.StaleAfter is null), LearningJsonContext.Default.RecommenderDocument);
    }

    private static MasteryPolicySet ToPolicies(PolicyDocument document, MasteryPolicyRegistry registry)
    {
        var descriptor = registry[document.Policy];
        if (document.Version != descriptor.Version)
        {
            throw new LearningJsonException(
                FormattableString.Invariant($"Version {document.Version} of policy '{document.Policy}' is not known; expected {descriptor.Version}."), "$.version", null);
        }

        var parameters = document.Parameters ?? [];
        var standard = Create(descriptor, parameters, "$.parameters");
        var byCompetency = new Dictionary<CompetencyId, IMasteryPolicy>();
        foreach (var (competency, own) in document.ByCompetency ?? [])
        {
            byCompetency.Add(CompetencyId.From(competency), Create(descriptor, Overridden(parameters, own), $"$.byCompetency['{competency}']"));
        }

        return new MasteryPolicySet(standard, byCompetency);
    }

    private static IMasteryPolicy Create(MasteryPolicyDescriptor descriptor, JsonObject parameters, string path)
    {
        try
        {
            return descriptor.Read(parameters);
        }
        catch (System.Text.Json.JsonException problem)
        {
            throw new LearningJsonException(Plain(problem), path + problem.Path?.TrimStart('$'), null, problem);
        }
        catch (ArgumentException problem)
        {
            throw new LearningJsonException(FirstLine(problem.Message), path, null, problem);
        }
    }

    private static JsonObject Overridden(JsonObject standard, JsonObject own)
    {
        var merged = standard.DeepClone().AsObject();
        foreach (var (name, value) in own)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
